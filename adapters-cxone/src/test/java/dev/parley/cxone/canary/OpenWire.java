package dev.parley.cxone.canary;

/** A vendor's word that everybody may use. */
public record OpenWire(String word) {}
