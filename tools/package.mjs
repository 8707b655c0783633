#!/usr/bin/env node
// Builds the production bundles and packages inspection-letters-<version>.vsix for VS Code; --out FILE writes it
// elsewhere. The software bill of materials, NAME.cdx.json (CycloneDX), is written beside it.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { duration, root, say } from './console.mjs';
import { sbom } from './notices/sbom.mjs';
import { loadVsce } from './vsce/load.mjs';

const { values: options } = parseArgs({ options: { out: { type: 'string' } } });
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const packagePath = path.resolve(root, options.out ?? `${name}-${version}.vsix`);
const sbomPath = `${packagePath.replace(/\.vsix$/, '')}.cdx.json`;

say('Packaging the extension …');
const began = Date.now();
mkdirSync(path.dirname(packagePath), { recursive: true });
try {
  const { createVSIX } = await loadVsce();
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    skipLicense: !existsSync(path.join(root, 'LICENSE')),
  });
  writeFileSync(sbomPath, await sbom());
} catch (error) {
  console.error(`The extension could not be packaged: ${error?.message ?? 'see above'}`);
  process.exit(1);
}
say(
  `${path.relative(root, packagePath)}: ${Math.round(statSync(packagePath).size / 1024)} KB in ` +
    `${duration(Date.now() - began)}. Install it with: code --install-extension ` +
    `${path.relative(root, packagePath)}`,
);
say(`${path.relative(root, sbomPath)}: the software bill of materials (CycloneDX).`);
