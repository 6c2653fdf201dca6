package org.partnercenter.platform.command;

import java.util.List;

/**
 * Hears what a command has appended, or where the aggregate stands when the command changed
 * nothing. The commands of one request may run on several threads.
 */
public interface PositionSink {

    void add(List<StreamPosition> positions);
}
