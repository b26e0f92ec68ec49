package org.steward.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of one institution's store; two underscores in a method are one in its key. */
@ObjectClassDefinition(name = "Store", description = "Where one institution keeps its customers")
public @interface StoreSettings {
    @AttributeDefinition(name = "Institution", description = "Id of the institution; set by the institution's folder")
    String institution();

    @AttributeDefinition(name = "Home", description = "Folder of what it keeps; set by the institution's folder")
    String home();

    @AttributeDefinition(
            name = "Kind",
            description = "Kind of database",
            options = {@Option(label = "Apache Derby, embedded", value = "derby")})
    String kind() default "derby";

    @AttributeDefinition(
            name = "Pool size",
            description = "Largest number of connections open at once",
            min = "2",
            max = "64")
    int pool__size() default 8;

    @AttributeDefinition(
            name = "Wait",
            description = "Longest wait for a free connection, in seconds",
            min = "1",
            max = "300")
    int wait__seconds() default 30;
}
