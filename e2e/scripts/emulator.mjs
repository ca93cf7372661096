// `npm run emulator`: both services on loopback, for other applications. Node 20 runs no TypeScript, so Vite reads it.
import { createServer } from 'vite';

const vite = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { runEmulator } = await vite.ssrLoadModule('/src/testing/emulator/run-emulator.ts');
  await runEmulator(process.argv.slice(2), console.log);
} catch (error) {
  console.error(error.code === 'EADDRINUSE' ? 'The port is taken; choose another with --port.' : error.message);
  process.exit(1);
}
