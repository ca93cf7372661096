import { addNode, type TransportServiceModel } from './transport-service-model';

/** A landscape DEV, TEST, PROD, one after the other, with a target in front of each but the first. */
export function addSampleLandscape(model: TransportServiceModel): void {
  addNode(model, { id: '1', name: 'DEV', description: 'Development', followOn: ['TEST'] });
  addNode(model, {
    id: '2',
    name: 'TEST',
    description: 'Test',
    targets: [{ id: '12', contentType: 'APPLICATION', destinationName: 'deploy-test' }],
    followOn: ['PROD'],
  });
  addNode(model, {
    id: '3',
    name: 'PROD',
    description: 'Production',
    forwardMode: 'MANUAL',
    targets: [{ id: '13', contentType: 'APPLICATION', destinationName: 'deploy-prod' }],
  });
}
