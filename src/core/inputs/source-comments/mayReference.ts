/** Cheap, and never wrong about a text that names nothing: asked before anything is looked at more closely. */
export const mayReference = (text: string): boolean => text.includes('carelint');
