package dev.sphagnum.ingest.sourcecode;

/** How the text that a call or key holds names a model or data set; each library has its own rules. */
enum Naming {
    /** {@code org/name}, an address on the Hub, or one of the Hub's former names without an owner. */
    HUB,
    /** As {@link #HUB}, but without an owner only if the name is known to have moved: any other would be something else. */
    HUB_WITH_OWNER,
    /** Only with one of the prefixes {@code hf-hub:}, {@code hf_hub:}, {@code hf://}, or as an address. */
    HUB_PREFIXED,
    /** {@code org/name}, or a data set without an owner that is not one of the library's own builders. */
    DATASET,
    /** As {@link #HUB}, and the short names of sentence-transformers. */
    SENTENCE,
    /** timm's architectures: {@code timm/NAME} without a prefix. */
    TIMM,
    /** spaCy's packages: {@code spacy/NAME}. */
    SPACY,
    /** A language, as stanza takes it: {@code stanfordnlp/stanza-LANGUAGE}. */
    STANZA,
    /** As {@link #HUB}, and flair's short names. */
    FLAIR,
    /** Ollama's names: {@code ollama:NAME}, the tag is the revision. */
    OLLAMA,
    /** {@code provider/model}, as LiteLLM writes it. */
    LITELLM,
    /** torch.hub: {@code owner/repository[:tag]} and an entry point. */
    TORCH_HUB,
    /** The call itself names the model: {@code torchvision.models.resnet50}. */
    TORCH_CALL,
    /** The package that is loaded is the model: {@code en_core_web_sm.load()}. */
    SPACY_PACKAGE,
    /** DJL's addresses: {@code djl://ai.djl.huggingface.pytorch/org/name}. */
    DJL
}
