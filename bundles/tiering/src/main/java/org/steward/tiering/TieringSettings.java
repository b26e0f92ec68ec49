package org.steward.tiering;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of one institution; two underscores in a method are one in its key. */
@ObjectClassDefinition(name = "Tiering", description = "Value tiers of one institution's customers")
@interface TieringSettings {
    @AttributeDefinition(name = "Institution", description = "Set by the platform")
    String institution() default "";

    @AttributeDefinition(
            name = "Months",
            description = "Length of the window before the as-of day, in calendar months",
            min = "1",
            max = "120")
    int value__months() default 6;

    @AttributeDefinition(
            name = "Shares",
            description = "Shares of customers from the highest tier to the lowest, whole per cents that sum to 100")
    String value__shares() default "20,50,30";

    @AttributeDefinition(
            name = "Measure",
            description = "What a customer's result is: the sum of transactions, or their number",
            options = {@Option(label = "Sum", value = "amount"), @Option(label = "Number", value = "frequency")})
    String value__measure() default "amount";

    @AttributeDefinition(
            name = "Population",
            description = "Over whom the shares are taken: customers with a positive result, or all",
            options = {@Option(label = "With result", value = "active"), @Option(label = "All", value = "all")})
    String value__population() default "active";

    @AttributeDefinition(name = "Names", description = "Names of the three tiers, the highest first, divided by commas")
    String value__names() default "high,mid,low";
}
