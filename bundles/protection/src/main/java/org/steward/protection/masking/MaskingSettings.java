package org.steward.protection.masking;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of one institution; two underscores in a method are one in its key. */
@ObjectClassDefinition(
        name = "Masking",
        description = "What the people of one institution see of its customers' values")
@interface MaskingSettings {
    @AttributeDefinition(
            name = "Classes",
            description = "Types and attributes whose class or level is higher here than by default:"
                    + " type=CLASS or type=CLASS/LEVEL, separated by commas, e.g. company=C2, birth-date=C2/4",
            required = false)
    String classes() default "";

    @AttributeDefinition(
            name = "Masks",
            description = "Where masks differ from the defaults: [role/]type=HEAD*TAIL, separated by commas;"
                    + " C1 or C2 stands for all types of a class; e.g. mobile=3*2, head-office-analyst/C2=0*0",
            required = false)
    String masks() default "";

    @AttributeDefinition(
            name = "Unmasking roles",
            description = "Roles that may see clear values, with a reason and on record; separated by commas",
            required = false)
    String unmask__roles() default "relationship-manager,branch-supervisor,compliance-officer";

    @AttributeDefinition(
            name = "Unmasking minutes",
            description = "How long clear values stay on a screen",
            min = "1",
            max = "60",
            required = false)
    int unmask__minutes() default 5;
}
