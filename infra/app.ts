import { buildCloud } from "./cloud.ts";
import { addRulePacks } from "./rule-packs.ts";

const outdir = process.env.CDK_OUTDIR;
const { app } = buildCloud(outdir ? { outdir } : {});
addRulePacks(app);
app.synth();
