// `npm start`. Kept free of anything that an old Node cannot read, so that it can say what it needs.
const wanted = [20, 19];
const found = process.versions.node.split(".").map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error("Samsvar needs Node.js " + wanted.join(".") + " or newer; this is " + process.versions.node + ".");
  process.exitCode = 1;
} else {
  import("./launch.mjs").then((launch) => launch.main(process.argv.slice(2)));
}
