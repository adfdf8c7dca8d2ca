import { useEffect, useRef } from "react";
import { pipeline as hfPipeline } from "@xenova/transformers";

export function useEmbedder() {
  const ref = useRef<any>(null);
  useEffect(() => {
    hfPipeline("feature-extraction", "Supabase/gte-small").then((p) => {
      ref.current = p;
    });
  }, []);
  return ref;
}
