import { buildCloud } from "./cloud.ts";

const outdir = process.env.CDK_OUTDIR;
buildCloud(outdir ? { outdir } : {}).app.synth();
