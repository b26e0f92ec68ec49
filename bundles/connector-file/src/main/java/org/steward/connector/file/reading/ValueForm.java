package org.steward.connector.file.reading;

/** Brings a bare value that is not blank into the form that intake expects. */
interface ValueForm {
    String read(String value) throws Unreadable;
}
