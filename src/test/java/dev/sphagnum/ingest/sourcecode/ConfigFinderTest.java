package dev.sphagnum.ingest.sourcecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigFinderTest {
    @Test
    void readsTheKeysThatMeanAModelOrDataSet() {
        assertThat(Found.in("train.yaml", """
                base_model: acme/base
                model: sedan
                datasets:
                  - path: acme/data
                    type: alpaca
                output_dir: out/model
                hub_model_id: acme/published
                """)).containsExactly("1 acme/base", "4 dataset acme/data");
        assertThat(Found.in("merge.yml", """
                merge_method: slerp
                models:
                  - model: acme/one
                  - model: acme/two
                base_model: ./local
                """)).containsExactly("3 acme/one", "4 acme/two");
        assertThat(Found.in("c.json", """
                {"llm": {"model": "openai/gpt-4o"},
                 "embedding_model": "BAAI/bge-small-en",
                 "name": "acme/app"}
                """)).containsExactly("2 BAAI/bge-small-en");
        assertThat(Found.in("c.toml", """
                [model]
                base_model = "acme/base" # comment
                model = "Qwen/Qwen2-7B"
                [project]
                name = "acme/other"
                """)).containsExactly("2 acme/base", "3 Qwen/Qwen2-7B");
        assertThat(Found.in("application.properties", """
                spring.ai.ollama.chat.options.model=llama3.1:8b
                hf.model-id=acme/hub
                """)).containsExactly("1 ollama:llama3.1@8b", "2 acme/hub");
        assertThat(Found.in(".env", "# x\nMODEL_ID=acme/model\nNAME=acme/x\n")).containsExactly("2 acme/model");
    }

    @Test
    void leavesAloneValuesThatOnlyLookLikeModels() {
        assertThat(Found.in("c.yaml", """
                model: sedan
                repository: acme/repo
                image: acme/image:latest
                vehicle: {model: ford/fiesta}
                base_model: ./local
                base_model_name_or_path: models/local
                homepage: https://huggingface.co/acme/home
                llm: {model: openai/gpt-4o}
                template: "{{ .Values.model }}"
                """)).isEmpty();
        assertThat(Found.in("package.json", """
                {"name": "@acme/x", "repository": "acme/x", "model": "acme/x", "scripts": {"start": "node x"}}
                """)).isEmpty();
    }
}
