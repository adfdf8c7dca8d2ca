package dev.sphagnum.ingest.sourcecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptFindersTest {
    @Test
    void readsCommandLinesWithVariablesQuotesAndContinuations() {
        assertThat(Found.in("a.sh", """
                #!/bin/bash
                # hf download comment/ed
                M=acme/variable
                hf download "$M" --revision abc --local-dir y && ollama pull llama3:8b
                huggingface-cli download \\
                  --repo-type dataset acme/data
                git clone https://huggingface.co/datasets/acme/cloned
                wget -q https://huggingface.co/acme/file/resolve/v2/model.bin
                for m in acme/one acme/two; do huggingface-cli download $m; done
                vllm serve mistralai/Mistral-7B --port 1
                llama-server -hf ggml-org/gemma-GGUF:Q4_K_M
                python -m spacy download en_core_web_md
                python -c "from transformers import AutoModel; AutoModel.from_pretrained('acme/inline')"
                python - <<'EOF'
                from transformers import AutoModel
                AutoModel.from_pretrained('acme/here')
                EOF
                X=${Y:-acme/otherwise}
                python train.py --model_name_or_path $X
                echo "hf download echo/ed"
                huggingface-cli upload acme/mine ./y
                """))
                .containsExactly(
                        "4 acme/variable@abc CONSTANT",
                        "4 ollama:llama3@8b",
                        "5 dataset acme/data",
                        "7 dataset acme/cloned",
                        "8 acme/file@v2",
                        "9 acme/one CONSTANT",
                        "9 acme/two CONSTANT",
                        "10 mistralai/Mistral-7B",
                        "11 ggml-org/gemma-GGUF",
                        "12 spacy/en_core_web_md",
                        "13 acme/inline",
                        "16 acme/here",
                        "19 acme/otherwise ENVIRONMENT_DEFAULT");
    }

    @Test
    void readsTheInstructionsOfDockerfiles() {
        assertThat(Found.in("Dockerfile", """
                FROM vllm/vllm-openai
                ARG MODEL=acme/argument
                ENV MODEL_ID=acme/variable
                RUN pip install x && \\
                    # a comment
                    huggingface-cli download ${MODEL} && \\
                    python -c "from transformers import pipeline; pipeline('x', model='acme/inline')"
                # RUN huggingface-cli download comment/ed
                COPY --from=acme/builder /a /b
                CMD ["--model", "acme/served", "--port", "80"]
                """))
                .containsExactly("3 acme/variable", "6 acme/argument DEFAULT", "7 acme/inline", "10 acme/served");
    }

    @Test
    void readsModelfiles() {
        assertThat(Found.in("Modelfile", "FROM llama3:8b\nPARAMETER x 1\n")).containsExactly("1 ollama:llama3@8b");
        assertThat(Found.in("Modelfile", "FROM ./model.gguf\n")).isEmpty();
    }

    @Test
    void readsTheStepsOfWorkflowsWithTheirVariablesAndMatrix() {
        assertThat(Found.in(".github/workflows/x.yml", """
                on: push
                env:
                  MODEL: acme/variable
                jobs:
                  a:
                    strategy:
                      matrix:
                        model: [acme/one, acme/two]
                    steps:
                      - uses: actions/checkout
                      - run: |
                          echo hi
                          hf download ${{ env.MODEL }}
                          hf download ${{ matrix.model }}
                """))
                .containsExactly("13 acme/variable CONSTANT", "14 acme/one CONSTANT", "14 acme/two CONSTANT");
    }

    @Test
    void readsTheCommandsAndVariablesOfContainers() {
        assertThat(Found.in("docker-compose.yml", """
                services:
                  v:
                    image: vllm/vllm-openai:latest
                    command: --model acme/text --port 8000
                    environment:
                      - MODEL_ID=acme/variable
                  t:
                    image: ghcr.io/huggingface/text-generation-inference
                    command:
                      - --model-id
                      - acme/list
                """))
                .containsExactly("4 acme/text", "6 acme/variable", "11 acme/list");
    }

    @Test
    void readsNotebooksByTheLinesOfTheirFile() {
        assertThat(Found.in("n.ipynb", """
                {
                 "cells": [
                  {"cell_type": "markdown", "source": ["AutoModel.from_pretrained('text/cell')"]},
                  {
                   "cell_type": "code",
                   "source": [
                    "!hf download acme/shell\\n",
                    "from transformers import AutoModel\\n",
                    "NAME = 'acme/python'"
                   ]
                  },
                  {"cell_type": "code", "source": ["%%bash\\n",
                    "ollama pull phi3"]},
                  {"cell_type": "code", "source": [
                    "AutoModel.from_pretrained(NAME)"
                  ]}
                 ]
                }
                """))
                .containsExactly("7 acme/shell", "13 ollama:phi3", "15 acme/python CONSTANT");
    }
}
