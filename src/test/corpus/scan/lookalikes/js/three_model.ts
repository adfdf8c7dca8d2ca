import { GLTFLoader } from "three/examples/jsm/loaders/GLTFLoader.js";

const loader = new GLTFLoader();
loader.load("models/robot.glb", (gltf) => console.log(gltf.scene));
export const model = "robots/r2";
