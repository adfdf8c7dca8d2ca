package dev.sphagnum.app;

import dev.sphagnum.ingest.huggingface.HubHost;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which Hub is asked, and as whom. The token comes from the environment only, where no list of processes shows it.
 *
 * @param endpoint {@code HF_ENDPOINT}, else the Hugging Face Hub
 * @param token {@code HF_TOKEN}; null to ask anonymously
 */
record HubSettings(String endpoint, @Nullable String token) {
    private static final String HUGGING_FACE = "https://huggingface.co";

    static HubSettings of(Map<String, String> environment) {
        String endpoint = environment.getOrDefault("HF_ENDPOINT", "");
        String token = environment.getOrDefault("HF_TOKEN", "");
        return new HubSettings(
                endpoint.isBlank() ? HUGGING_FACE : endpoint.strip(), token.isBlank() ? null : token.strip());
    }

    /** Connects to nothing yet; an endpoint that is none is refused. */
    HubHost host() {
        return HubHost.at(endpoint, token, Clock.systemUTC());
    }

    /** Says whether there is a token, never which. */
    @Override
    public String toString() {
        return "HubSettings[" + endpoint + ", " + (token == null ? "anonymous" : "with a token") + "]";
    }
}
