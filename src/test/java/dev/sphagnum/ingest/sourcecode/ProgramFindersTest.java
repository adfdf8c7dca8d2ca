package dev.sphagnum.ingest.sourcecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramFindersTest {
    @Test
    void readsTypeScript() {
        assertThat(Found.in("a.ts", """
                import { pipeline, AutoModel } from '@huggingface/transformers';
                import { HfInference } from "@huggingface/inference";
                import ollama from 'ollama';
                // pipeline('x', 'comm/ent');
                const M: string = 'Xenova/constant';
                const p = await pipeline('feature-extraction', M, { revision: 'r1' });
                class K { name = 'Xenova/field'; async h() {
                  return AutoModel.from_pretrained(this.name); } }
                const hf = new HfInference(process.env.T);
                await hf.textGeneration({ model: process.env.M ?? 'acme/otherwise', inputs: '' });
                await ollama.chat({ model: 'llama3.2', messages: [] });
                async function load(model = 'acme/parameter') { return pipeline('t', model); }
                AutoModel.from_pretrained('./local');
                """))
                .containsExactly(
                        "6 Xenova/constant@r1 CONSTANT",
                        "8 Xenova/field CONSTANT",
                        "10 acme/otherwise ENVIRONMENT_DEFAULT",
                        "11 ollama:llama3.2",
                        "12 acme/parameter DEFAULT");
    }

    @Test
    void readsJavaScriptWithRequireAndLeavesOwnFunctionsAlone() {
        assertThat(Found.in("a.js", """
                const { pipeline } = require('@xenova/transformers');
                const { pipeline: own } = require('./own');
                pipeline('x', 'Xenova/one');
                own('x', 'Xenova/two');
                """)).containsExactly("3 Xenova/one");
    }

    @Test
    void readsJavaAndKotlin() {
        assertThat(Found.in("A.java", """
                import ai.djl.repository.zoo.Criteria;
                import dev.langchain4j.model.huggingface.HuggingFaceChatModel;
                class A { static final String M = "sentence-transformers/all-MiniLM-L6-v2";
                  void f() {
                    Criteria.builder()
                        .optModelUrls("djl://ai.djl.huggingface.pytorch/" + M).build();
                    HuggingFaceTokenizer.newInstance("google-bert/bert-base-uncased");
                    HuggingFaceChatModel.builder().accessToken(x).modelId("tiiuae/falcon-7b-instruct").build();
                    OllamaChatModel.builder().baseUrl("x").modelName("mistral").build();
                    Car.builder().modelName("ford/fiesta").build(); // HuggingFaceTokenizer.newInstance("a/b")
                  } }
                """))
                .containsExactly(
                        "6 sentence-transformers/all-MiniLM-L6-v2 CONSTANT",
                        "7 google-bert/bert-base-uncased",
                        "8 tiiuae/falcon-7b-instruct",
                        "9 ollama:mistral");
        assertThat(Found.in("A.kt", """
                import ai.djl.repository.zoo.Criteria
                const val M = "acme/kotlin"
                fun f() {
                    HuggingFaceTokenizer.newInstance(M)
                    Criteria.builder().optModelUrls("djl://ai.djl.huggingface.pytorch/${M}").build()
                }
                """)).containsExactly("4 acme/kotlin CONSTANT", "5 acme/kotlin CONSTANT");
    }
}
