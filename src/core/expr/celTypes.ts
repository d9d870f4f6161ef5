/** The names of types in signatures and in messages of the type check are those of the facts. */
export { celTypeOf as celType } from '../facts/declarations';
