package org.partnercenter.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The endpoint's answers show personal data and are not kept for an Idempotency-Key: the same
 * request under the same key is checked and answered anew, another one is refused as ever.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotKept {}
