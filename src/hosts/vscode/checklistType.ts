/** As the manifest names the panel. */
export const checklistType = 'carelint.checklist';
