package org.steward.reporting;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(name = "Reporting", description = "Bulletins of one institution")
@interface ReportingSettings {
    @AttributeDefinition(
            name = "Language",
            description = "Language of the bulletins",
            options = {@Option(label = "Chinese", value = "zh"), @Option(label = "English", value = "en")})
    String language() default "zh";

    @AttributeDefinition(name = "Institution", description = "Set by Steward: id of the institution")
    String institution();

    @AttributeDefinition(name = "Home", description = "Set by Steward: folder of all that the institution keeps")
    String home();
}
