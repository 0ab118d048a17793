import { randomUUID } from 'node:crypto';

/** A filing every rule is content with; what a test is about goes on top. */
export function filing(change: Record<string, unknown> = {}) {
  return {
    type: 'peticion',
    subject: 'Horario de atención',
    message: 'Solicito conocer el horario de atención de la oficina de empleo.',
    person: {
      kind: 'natural',
      name: 'Adriana Quintero Peñalosa',
      idType: 'CC',
      idNumber: '63514278',
      email: 'adriana.quintero@correo.example',
      phone: '3105550199',
      address: 'Carrera 21 # 45-10',
      city: 'Bucaramanga',
    },
    consent: { notice: true, policyVersion: '2026-1' },
    ...change,
  };
}

export const newKey = () => randomUUID();

/** What `POST /inquiries` answers with. */
export interface Filed {
  filingNumber: string;
  trackingCode: string;
  type: string;
  receivedAt: string;
  dueOn: string;
  deadline: {
    dueOn: string;
    rule: { norm: string; text: string };
    skipped: { date: string; reason: string }[];
  };
  receiptUrl: string;
}
