package org.partnercenter.platform.testing.wrong.events;

import org.springframework.http.HttpStatus;

/** Breaks a rule on purpose. */
public record SeesSpring(HttpStatus status) {}
