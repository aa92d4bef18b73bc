// `npm test`: everything that must hold, from a fresh clone. `npm test -- NAME…` runs the named steps alone.
const wanted = [20, 19];
const found = process.versions.node.split(".").map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error("Samsvar needs Node.js " + wanted.join(".") + " or newer; this is " + process.versions.node + ".");
  process.exitCode = 1;
} else {
  import("./support/test-run.mjs").then((run) => run.main(process.argv.slice(2)));
}
