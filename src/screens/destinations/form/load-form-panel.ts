/** The form is not part of the list; the dialog before it starts to load it, so that the first key already reaches its field. */
export const loadFormPanel = () => import('./destination-form-panel');
