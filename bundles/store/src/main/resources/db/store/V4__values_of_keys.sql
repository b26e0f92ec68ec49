-- What each key was made of, sealed for the customer's id: without it an index could not be made anew when its key rotates.
ALTER TABLE customer_key ADD COLUMN sealed_value ${sealed};
