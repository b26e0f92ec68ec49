package org.steward.audit;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the trail; there are none yet but those that every module gets. */
@ObjectClassDefinition(name = "Audit", description = "Keeps who did and saw what in one institution")
public @interface AuditSettings {
    @AttributeDefinition(name = "Institution", description = "Id of the institution; set by its folder's name")
    String institution();
}
