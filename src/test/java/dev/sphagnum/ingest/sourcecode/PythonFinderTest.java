package dev.sphagnum.ingest.sourcecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonFinderTest {
    @Test
    void findsTheDocumentedCallsOfTheLibraries() {
        assertThat(python("""
                import torch, timm, spacy, transformers, ollama
                from transformers import AutoTokenizer, pipeline
                from peft import PeftModel
                from sentence_transformers import SentenceTransformer, CrossEncoder
                from datasets import load_dataset
                from diffusers import StableDiffusionPipeline
                from huggingface_hub import hf_hub_download, snapshot_download
                base = transformers.AutoModelForCausalLM.from_pretrained("meta-llama/Llama-2-7b-hf")
                PeftModel.from_pretrained(base, "acme/adapter")
                AutoTokenizer.from_pretrained("gpt2")
                pipeline("sentiment-analysis", model="distilbert/distilbert-base-uncased", revision="abc")
                SentenceTransformer("all-MiniLM-L6-v2")
                CrossEncoder("cross-encoder/ms-marco-MiniLM-L-6-v2")
                load_dataset("squad"); load_dataset("csv", data_files="x.csv")
                load_dataset("allenai/c4", "en", revision="r2")
                pipe = StableDiffusionPipeline.from_pretrained("runwayml/stable-diffusion-v1-5").to("cuda")
                pipe.load_lora_weights("acme/lora")
                hf_hub_download(repo_id="acme/files", filename="x", repo_type="dataset")
                timm.create_model("resnet50", pretrained=True); timm.create_model("resnet18")
                timm.create_model("hf-hub:timm/vit_base")
                torch.hub.load("pytorch/vision:v0.10.0", "resnet50", pretrained=True)
                spacy.load("en_core_web_sm")
                ollama.chat(model="llama3:8b", messages=[])
                """))
                .containsExactly(
                        "8 meta-llama/Llama-2-7b-hf",
                        "9 acme/adapter",
                        "10 gpt2",
                        "11 distilbert/distilbert-base-uncased@abc",
                        "12 all-MiniLM-L6-v2",
                        "13 cross-encoder/ms-marco-MiniLM-L-6-v2",
                        "14 dataset squad",
                        "15 dataset allenai/c4@r2",
                        "16 runwayml/stable-diffusion-v1-5",
                        "17 acme/lora",
                        "18 dataset acme/files",
                        "19 timm/resnet50",
                        "20 timm/vit_base",
                        "21 pytorch:pytorch/vision/resnet50@v0.10.0",
                        "22 spacy/en_core_web_sm",
                        "23 ollama:llama3@8b");
    }

    @Test
    void followsConstantsWithinTheFile() {
        assertThat(python("""
                import os, argparse
                from dataclasses import dataclass, field
                from transformers import AutoModel
                ORG = "google"
                CFG = {"model": "facebook/bart-large", "rev": "abc123"}
                AutoModel.from_pretrained(f"{ORG}/flan-t5-base")
                AutoModel.from_pretrained(CFG["model"], revision=CFG["rev"])
                AutoModel.from_pretrained(os.environ.get("MODEL", "acme/environment"))
                parser = argparse.ArgumentParser()
                parser.add_argument("--model-name", default="acme/option")
                args = parser.parse_args()
                AutoModel.from_pretrained(args.model_name)
                @dataclass
                class Config:
                    model: str = field(default="acme/field")
                AutoModel.from_pretrained(Config().model)
                class Service:
                    MODEL = "acme/attribute"
                    def __init__(self, name="acme/parameter"):
                        self.name = name
                    def load(self):
                        AutoModel.from_pretrained(self.MODEL)
                        AutoModel.from_pretrained(self.name)
                def load(name):
                    return AutoModel.from_pretrained(name)
                load("acme/handed")
                for name in ["acme/one", "acme/two"]:
                    AutoModel.from_pretrained(name)
                """))
                .containsExactly(
                        "6 google/flan-t5-base CONSTANT",
                        "7 facebook/bart-large@abc123 CONSTANT",
                        "8 acme/environment ENVIRONMENT_DEFAULT",
                        "12 acme/option DEFAULT",
                        "16 acme/field DEFAULT",
                        "22 acme/attribute CONSTANT",
                        "23 acme/parameter DEFAULT",
                        "25 acme/handed CONSTANT",
                        "28 acme/one CONSTANT",
                        "28 acme/two CONSTANT");
    }

    @Test
    void doubtsANameThatIsOneOfTwoAndDropsOneThatWasReplaced() {
        List<ModelUse> uses = Found.uses("a.py", """
                        from transformers import AutoModel
                        if size > 1:
                            name = "acme/large"
                        else:
                            name = "acme/small"
                        AutoModel.from_pretrained(name)
                        name = input()
                        AutoModel.from_pretrained(name)
                        """).toList();
        assertThat(uses).extracting(ModelUse::name).containsExactlyInAnyOrder("acme/large", "acme/small");
        assertThat(uses).extracting(ModelUse::confidence).containsExactly(0.63, 0.63);
    }

    @Test
    void notesPositionRevisionAndWhatIsAllowed() {
        assertThat(Found.uses("a.py", """
                        from transformers import AutoModel as Base
                        é = "é😀"; x = Base.from_pretrained("a/b", revision="r", trust_remote_code=True, use_safetensors=False)
                        """))
                .containsExactly(new ModelUse(
                        "a.py",
                        2,
                        16,
                        104,
                        "Base.from_pretrained",
                        ModelUse.Kind.MODEL,
                        "a/b",
                        "r",
                        true,
                        false,
                        0.95,
                        How.LITERAL,
                        false));
    }

    @Test
    void leavesAloneWhatOnlyLooksLikeAUse() {
        assertThat(python("""
                import requests, logging
                from mylib import AutoModel, pipeline
                from transformers import AutoTokenizer
                import datasets, timm
                def load_dataset(x): pass
                AutoModel.from_pretrained("acme/own")
                pipeline("x", model="acme/own2")
                load_dataset("acme/own3")
                logging.info("AutoTokenizer.from_pretrained('acme/logged')")
                HELP = 'AutoTokenizer.from_pretrained("acme/text")'
                # AutoTokenizer.from_pretrained("acme/comment")
                AutoTokenizer.from_pretrained("path/to/model")
                AutoTokenizer.from_pretrained("results/checkpoint-500")
                AutoTokenizer.from_pretrained("~/models/x"); AutoTokenizer.from_pretrained("./x")
                AutoTokenizer.from_pretrained("<org>/<name>"); AutoTokenizer.from_pretrained("your-org/your-model")
                AutoTokenizer.from_pretrained(""); AutoTokenizer.from_pretrained("my_model.pt")
                AutoTokenizer.from_pretrained(f"{unknown}/x")
                datasets.load_dataset("json", data_files="x.json"); datasets.load_from_disk("acme/disk")
                timm.create_model("resnet50", pretrained=False)
                requests.get("https://huggingface.co/acme/page")
                tokenizer.save_pretrained("acme/saved"); tokenizer.push_to_hub("acme/pushed")
                if False:
                    AutoTokenizer.from_pretrained("acme/dead")
                """)).isEmpty();
    }

    private static List<String> python(String text) {
        return Found.in("a.py", text);
    }
}
