package org.steward.connector.file;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of one folder; two underscores in a method are one in its key. */
@ObjectClassDefinition(name = "File connector", description = "Reads CSV and JSON lines from one folder")
@interface FileConnectorSettings {
    @AttributeDefinition(name = "Institution", description = "Set by the platform")
    String institution() default "";

    @AttributeDefinition(name = "Home", description = "Set by the platform")
    String home() default "";

    @AttributeDefinition(name = "Connector", description = "Set by the platform: the name of this instance")
    String connector() default "";

    @AttributeDefinition(
            name = "Folder",
            description = "Folder to read, absolute or below the institution's home; made if it is not there")
    String folder() default "inbox";

    @AttributeDefinition(name = "Recursive", description = "Whether folders below it are read as well")
    boolean recursive() default true;

    @AttributeDefinition(
            name = "Processed",
            description = "What becomes of a file that was taken; a refused one is never deleted",
            options = {
                @Option(label = "Sealed under processed/", value = "seal"),
                @Option(label = "Deleted", value = "delete"),
                @Option(label = "Kept in clear under processed/", value = "keep")
            })
    String processed() default "seal";

    @AttributeDefinition(name = "Batch", description = "Records of one transaction", min = "1", max = "50000")
    int batch__records() default 2000;

    @AttributeDefinition(
            name = "Poll",
            description = "Seconds between two looks into the folder",
            min = "1",
            max = "3600")
    int poll__seconds() default 1;

    @AttributeDefinition(
            name = "Stable",
            description = "Seconds for which size and time of a file must stay the same before it is read",
            min = "0",
            max = "3600")
    int stable__seconds() default 2;

    @AttributeDefinition(
            name = "Largest file",
            description = "MiB; a larger file is refused; 0 accepts any",
            min = "0",
            max = "1048576")
    int max__file__size__mib() default 0;

    @AttributeDefinition(
            name = "Longest value",
            description = "Characters; a longer value goes to quarantine",
            min = "100",
            max = "1000000")
    int max__field__length() default 32_768;
}
