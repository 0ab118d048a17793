import { DEFAULT_CALENDAR } from '../../src/plugins/accountability/server/src/deadlines';
import {
  publicRequestsCsv,
  requestsCsv,
} from '../../src/plugins/accountability/server/src/inquiries/request-report/csv';
import { requestReportPdf } from '../../src/plugins/accountability/server/src/inquiries/request-report/pdf';
import { publicReport } from '../../src/plugins/accountability/server/src/inquiries/request-report/public-report';
import {
  type ReportedRequest,
  summarize,
} from '../../src/plugins/accountability/server/src/inquiries/request-report/summary';

const request = (change: Partial<ReportedRequest> = {}): ReportedRequest => ({
  filingNumber: '2026-000001',
  type: 'peticion',
  channel: 'web',
  state: 'received',
  receivedOn: '2026-02-02',
  dueOn: '2026-02-23',
  answeredOn: null,
  outcome: null,
  transferred: false,
  ...change,
});

const period = { from: '2026-01-01', to: '2026-03-31' };
const report = (...requests: ReportedRequest[]) =>
  summarize(period, requests, '2026-02-24', DEFAULT_CALENDAR);

describe('D4: the report on requests', () => {
  it('counts what was received, forwarded, denied, answered in and out of time, and what is open', () => {
    const answered = { state: 'answered', outcome: 'granted' } as const;
    expect(
      report(
        request({ ...answered, answeredOn: '2026-02-23' }),
        request({ ...answered, answeredOn: '2026-02-24', outcome: 'denied', channel: 'letter' }),
        request({ state: 'transferred', transferred: true, type: 'informacion' }),
        request({ state: 'withdrawn' }),
        request({ state: 'annulled' }),
        request(),
        request({ state: 'assigned', dueOn: '2026-02-24' }),
        request({ state: 'awaiting-citizen' }),
      ),
    ).toMatchObject({
      received: 8,
      transferred: 1,
      denied: 1,
      answered: 2,
      answeredInTime: 1,
      answeredLate: 1,
      withdrawn: 1,
      annulled: 1,
      open: 3,
      openLate: 1,
      medianResponseDays: 15.5,
    });
  });

  it('gives the response time of each in business days, from the day after reception', () => {
    const [one] = report(request({ state: 'answered', answeredOn: '2026-02-09' })).requests;
    expect(one).toMatchObject({ responseDays: 5, inTime: true });
  });

  it('counts each type and each channel, those without any too', () => {
    const { byType, byChannel } = report(request(), request({ type: 'queja', channel: 'phone' }));
    expect(byType).toHaveLength(8);
    expect(byType).toContainEqual({ type: 'queja', count: 1 });
    expect(byType).toContainEqual({ type: 'consulta', count: 0 });
    expect(byChannel).toContainEqual({ channel: 'phone', count: 1 });
  });

  it('has no median where nothing was answered', () => {
    expect(report().medianResponseDays).toBeNull();
  });

  it('is a table for spreadsheets, in which nothing is a formula', () => {
    const csv = requestsCsv(
      report(request({ state: 'answered', answeredOn: '2026-02-09', outcome: 'denied' })).requests,
    );
    expect(csv.split('\r\n')).toEqual([
      '\uFEFFradicado,tipo,canal,recibida,vence,respondida,dias_habiles_de_respuesta,a_tiempo,estado,sentido_de_la_respuesta',
      '2026-000001,Petición,Página web,2026-02-02,2026-02-23,2026-02-09,5,sí,Respondida,Se niega lo pedido',
      '',
    ]);
  });

  describe('as everybody may read it', () => {
    const first = request({ filingNumber: '2026-000001', type: 'queja', state: 'withdrawn' });
    const second = request({ filingNumber: '2026-000002', type: 'consulta', state: 'transferred' });
    const third = request({
      filingNumber: '2026-000003',
      receivedOn: '2026-01-30',
      state: 'answered',
      answeredOn: '2026-02-09',
      outcome: 'denied',
    });

    it('says how long each answer took, and not whose it is or what came of it', () => {
      const { requests, ...figures } = publicReport(report(third));
      expect(requests).toEqual([
        {
          receivedOn: '2026-01-30',
          type: 'peticion',
          channel: 'web',
          dueOn: '2026-02-23',
          answeredOn: '2026-02-09',
          responseDays: 6,
          inTime: true,
        },
      ]);
      // Of a day with one request, a count of what was denied would be what came of it.
      expect(Object.keys(figures).sort()).toEqual(
        ['answered', 'answeredInTime', 'answeredLate', 'byChannel', 'byType', 'from']
          .concat(['medianResponseDays', 'received', 'to'])
          .sort(),
      );
      expect(publicRequestsCsv(requests).split('\r\n')).toEqual([
        '\uFEFFtipo,canal,recibida,vence,respondida,dias_habiles_de_respuesta,a_tiempo',
        'Petición,Página web,2026-01-30,2026-02-23,2026-02-09,6,sí',
        '',
      ]);
    });

    it('is in an order that does not tell the numbers', () => {
      const shown = (...requests: ReportedRequest[]) => publicReport(report(...requests)).requests;
      expect(shown(first, second, third).map(({ type }) => type)).toEqual(['peticion', 'consulta', 'queja']);
      expect(shown(third, second, first)).toEqual(shown(first, second, third));
    });
  });

  it('is an accessible PDF', async () => {
    const pdf = (await requestReportPdf(report(request()), 'Instituto de prueba')).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/Lang (es-CO)');
    expect(pdf).toContain('/MarkInfo');
  });
});
