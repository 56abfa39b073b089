import { defineConfig } from 'vite';

// Named in main.ts, so that the root's settings, which are the demo's, stay out of the studio.
export default defineConfig({});
