import type { ConversionForm } from '../../../domain/certificate/convert';

export const emptyForm: ConversionForm = { format: 'pkcs12', password: '', repeated: '', keyEncoding: 'pkcs8' };
