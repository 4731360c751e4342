export { nearest } from '../base/nearest.js';
