package org.steward.intake;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of intake; there are none yet but those that every module gets. */
@ObjectClassDefinition(name = "Intake", description = "Takes the records of all connectors of one institution")
public @interface IntakeSettings {
    @AttributeDefinition(name = "Institution", description = "Id of the institution; set by its folder's name")
    String institution();

    @AttributeDefinition(
            name = "Home",
            description = "Folder with what the institution keeps; set by its folder's name")
    String home();
}
