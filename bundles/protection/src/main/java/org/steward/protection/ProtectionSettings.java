package org.steward.protection;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of one institution; two underscores in a method are one in its key. */
@ObjectClassDefinition(name = "Protection", description = "Key ring of one institution")
@interface ProtectionSettings {
    @AttributeDefinition(name = "Institution", description = "Set by the platform")
    String institution() default "";

    @AttributeDefinition(name = "Home", description = "Folder with all that the institution keeps; set by the platform")
    String home() default "";

    @AttributeDefinition(
            name = "Key ring passphrase",
            description = "Opens keys/keyring.p12; at least 16 characters, by reference, e.g. $[secret:demo-key-ring];"
                    + " empty: the file keys/passphrase, made at first start",
            type = AttributeType.PASSWORD,
            required = false)
    String key__ring__passphrase() default "";

    @AttributeDefinition(
            name = "Profile",
            description =
                    "Algorithms of a new key ring: international (AES-256-GCM, HMAC-SHA-256, ECDSA P-256) or national"
                            + " (SM4-GCM, HMAC-SM3, SM2); a ring that is there changes by rotation",
            options = {@Option(value = "international"), @Option(value = "national")},
            required = false)
    String profile() default "international";
}
