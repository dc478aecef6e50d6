package org.trapline.models.folder;

/**
 * Who a model is and on what terms it may be used.
 *
 * @param name short name, letters, digits, dots and hyphens; unique among a user's models
 * @param version the maker's version, as text
 * @param description what the model knows and does not know; the first sentence is shown in lists
 * @param task what it is for
 * @param licence licence of the weights as its maker states it, or empty where none is stated
 * @param citation how to cite it, or empty
 * @param source page where it comes from, or empty
 */
public record ModelIdentity(
    String name,
    String version,
    String description,
    ModelTask task,
    String licence,
    String citation,
    String source) {}
