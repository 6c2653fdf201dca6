package org.partnercenter.platform.testing.wrong;

import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Role;

/** Breaks a rule on purpose. */
public class RoleInTheWrongPlace {

    @Allowed(Role.PLATFORM)
    public void notAnEndpoint() {}
}
