import { defineConfig } from 'vite';

// The studio's page is an application of its own size; only the widgets' bytes are budgeted.
export default defineConfig({ build: { chunkSizeWarningLimit: 4000 } });
