export { httpAdapter, type HttpOptions } from './http.js';
