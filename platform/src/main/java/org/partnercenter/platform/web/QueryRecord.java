package org.partnercenter.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the query string to a record, one component a parameter: String, Integer, Long, Boolean,
 * BigDecimal, enums, Instant, LocalDate, YearMonth (all nullable) or a List of Strings for a
 * repeatable one. A value that does not fit is 400 INVALID_VALUE.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryRecord {}
