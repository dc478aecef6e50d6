package org.trapline.schemas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents one column of a table on the record component that holds it. The column's name is the
 * component's in snake_case unless {@link #name} says otherwise (Java reserves words such as {@code
 * class}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {
  /** What the value means, and what its absence means if it may be absent. */
  String value();

  /** Unit and range, such as {@code degrees Celsius} or {@code 0 to 1}. */
  String unit() default "";

  /** The Camtrap DP 1.0.2 term that it equals, such as {@code media.timestamp}. */
  String term() default "";

  /** The column's name where it can't be the component's. */
  String name() default "";
}
