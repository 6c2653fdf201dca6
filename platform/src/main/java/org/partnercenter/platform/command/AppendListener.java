package org.partnercenter.platform.command;

import java.util.List;

/**
 * Hears what a command has appended, or where the aggregate stands when the command changed
 * nothing.
 */
public interface AppendListener {

    void appended(List<StreamPosition> positions);
}
