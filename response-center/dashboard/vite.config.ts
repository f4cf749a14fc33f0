import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    // Small files inlined as data: URLs would need a wider content security policy for fonts and workers.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  worker: { format: 'es' },
  server: {
    // Development only: the response centre answers for everything that is not the application itself.
    proxy: Object.fromEntries(
      ['/api', '/oauth2', '/login', '/logout'].map((path) => [path, 'http://localhost:8080']),
    ),
  },
});
