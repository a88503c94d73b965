export { openai } from './ai.js';
export { MODELS } from './models.js';
