import { type ComponentType, lazy } from 'react';
import type { CreateMethod } from '../../../domain/certificate/create-methods';
import type { CreatePanelProps } from './create-panel-props';

interface Method {
  readonly panel: ComponentType<CreatePanelProps>;
  /** Whether files dropped on the screen are for this panel; else they go to *Import*. */
  readonly takesFiles: boolean;
}

/** The panel of each way to create a certificate. */
export const methods: Record<CreateMethod, Method> = {
  generate: {
    panel: lazy(() => import('../generate/generate-panel').then(({ GeneratePanel }) => ({ default: GeneratePanel }))),
    takesFiles: true,
  },
  upload: {
    panel: lazy(() => import('../upload/upload-panel').then(({ UploadPanel }) => ({ default: UploadPanel }))),
    takesFiles: true,
  },
  request: {
    panel: lazy(() => import('../request/request-panel').then(({ RequestPanel }) => ({ default: RequestPanel }))),
    takesFiles: false,
  },
  store: {
    panel: lazy(() => import('../convert/store-panel').then(({ StorePanel }) => ({ default: StorePanel }))),
    takesFiles: false,
  },
};
