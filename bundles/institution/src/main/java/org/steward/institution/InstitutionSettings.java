package org.steward.institution;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Keys of {@code institution.cfg}. */
@ObjectClassDefinition(name = "Institution", description = "One bank that this node serves")
@interface InstitutionSettings {
    @AttributeDefinition(description = "Name that people read, in any script")
    String name();

    @AttributeDefinition(description = "Zone in which banking days begin and end, e.g. Asia/Shanghai")
    String zone() default "Asia/Shanghai";

    @AttributeDefinition(description = "ISO 4217 code of the currency in which results are counted, e.g. CNY")
    String currency() default "CNY";

    @AttributeDefinition(
            description = "Banking day that computations start from, as yyyy-mm-dd; empty: the clock's day",
            required = false)
    String today() default "";

    @AttributeDefinition(description = "Set by Steward: name of the folder")
    String institution();

    @AttributeDefinition(description = "Set by Steward: folder of everything that the institution keeps")
    String home();

    @AttributeDefinition(description = "Set by Steward: folder of the configuration files")
    String configuration();
}
