import { inspect } from 'node:util';

import {
  escapePlaceholders,
  findPersonalData,
  type PersonRecord,
  redact,
} from '../../src/plugins/accountability/server/src/inquiries/publication/redaction';
import { renderMarkdown } from '../../src/plugins/accountability/server/src/shared/text/markdown';

const person = {
  name: 'Adriana Quintero Peñalosa',
  idNumber: '63514278',
  email: 'adriana.quintero@correo.example',
  phone: '3105550199',
  address: 'Carrera 21 # 45-10',
};

const found = (text: string, record: PersonRecord = person) =>
  findPersonalData(text, [record]).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('personal data in a text to be published', () => {
  describe('the person’s name (rule D3)', () => {
    it.each([
      ['Señora Adriana Quintero Peñalosa: reciba un saludo.', ['Adriana Quintero Peñalosa']],
      ['QUINTERO PENALOSA, ADRIANA', ['QUINTERO PENALOSA, ADRIANA']],
      ['quintero adriana pidió', ['quintero adriana']],
      ['la señora Quintero y su hija Adriana', ['Quintero', 'Adriana']],
      ['firmado por **Adriana** Quintero', ['Adriana', 'Quintero']],
      ['escríbame a AdrianaQuintero en la red', ['AdrianaQuintero']],
      ['Adri\u00adana y Pen\u0303alosa', ['Adri\u00adana', 'Pen\u0303alosa']],
    ])('%s', (text, names) => {
      expect(found(text)).toEqual(names.map((name) => ['name', name]));
    });

    it('is not found within other words', () => {
      expect(found('Adrianaldo visitó Quinterópolis.')).toEqual([]);
    });

    it('takes its short words along, which name nobody alone', () => {
      const record = { name: 'María de la Hoz' };
      expect(found('Gracias a María de la Hoz, de la oficina de empleo.', record)).toEqual([
        ['name', 'María de la Hoz'],
      ]);
    });

    it('of nothing but short words is found whole, in both orders', () => {
      const record = { name: 'Bo Li' };
      expect(found('Bo Li y Li, Bo; no Bo ni Li', record)).toEqual([
        ['name', 'Bo Li'],
        ['name', 'Li, Bo'],
      ]);
    });

    it('of an association is what tells it from others', () => {
      const record = { name: 'Junta de Acción Comunal del barrio Kennedy' };
      expect(found('La junta de acción comunal de Kennedy hizo una acción social.', record)).toEqual([
        ['name', 'Kennedy'],
      ]);
    });
  });

  describe('documents', () => {
    it.each([
      ['con cédula 63.514.278 de Bucaramanga', '63.514.278'],
      ['CC63514278', '63514278'],
      ['63 514 278', '63 514 278'],
      ['identificada con C.C. No. 1.098.765.432', '1.098.765.432'],
      ['cédula de ciudadanía número 91234567', '91234567'],
      ['NIT 900.123.456-7', '900.123.456-7'],
      ['T.I. 1005123456', '1005123456'],
      ['pasaporte AB 123456', 'AB 123456'],
      ['el señor de la 1098765432 preguntó', '1098765432'],
    ])('%s', (text, value) => {
      expect(found(text)).toEqual([['document', value]]);
    });

    it('of a company are found with their check digit and without', () => {
      const record = { idNumber: '900123456-7' };
      expect(found('900.123.456-7', record)).toEqual([['document', '900.123.456-7']]);
      expect(found('900 123 456', record)).toEqual([['document', '900 123 456']]);
    });
  });

  describe('phones', () => {
    it.each([
      '310 555 0199',
      '310-555-0199',
      '3105550199',
      '+57 310 555 01 99',
      '(+57) 3105550199',
      '0057 320 123 4567',
      '310.555.0199',
      '(607) 634 5678',
      '607 6345678',
      '+1 305 555 0199',
    ])('%s', (value) => {
      expect(found(`Llame al ${value}, por favor.`)).toEqual([['phone', value]]);
    });

    it('of seven figures where something says that they are one', () => {
      expect(found('Tel. 634 56 78')).toEqual([['phone', '634 56 78']]);
      expect(found('mi celular es el 300-1234567')).toEqual([['phone', '300-1234567']]);
    });
  });

  describe('emails', () => {
    it.each([
      'adriana.quintero@correo.example',
      'ADRIANA.QUINTERO@CORREO.EXAMPLE',
      'otra_persona+x@mail.correo.co',
      'otra arroba correo punto com',
      'otra.persona (at) correo.com',
      'otra[arroba]correo.com',
      'otra @ correo.com',
      'otra\\_persona@correo.com',
    ])('%s', (value) => {
      expect(found(`Escriba a ${value}.`)).toEqual([['email', value]]);
    });
  });

  describe('addresses', () => {
    it.each([
      'Carrera 21 # 45-10',
      'Cra. 21 No. 45 - 10',
      'KR 21 45 10',
      'Calle 45A #22-10 apto 502',
      'Cl 45 bis No 22-10, Torre 3 Apto 1201',
      'Diagonal 15 # 20A-33 sur',
      'Transversal 93 # 34-99',
      'Avenida Quebradaseca # 15-20',
      'Cll 105 22-10',
      'Mz C casa 12',
      'Manzana 5, Lote 3',
      'Calle 5 N° 10 – 22 casa 4',
      'apartamento 502',
      'casa # 14',
    ])('%s', (value) => {
      expect(found(`Vive en la ${value}.`)).toEqual([['address', value]]);
    });

    it('of the record are found without saying what kind of way it is on', () => {
      expect(found('vive en la 21 # 45-10')).toEqual([['address', '21 # 45-10']]);
    });

    it('of the record are found where they have no shape of their own', () => {
      const record = { address: 'Vereda El Aburrido, finca La Esperanza' };
      expect(found('en la vereda El Aburrido - Finca La Esperanza', record)).toEqual([
        ['address', 'vereda El Aburrido - Finca La Esperanza'],
      ]);
    });
  });

  it.each([
    ['account', 'cuenta de ahorros Bancolombia 123-456789-01', '123-456789-01'],
    ['account', 'cuenta corriente No. 00123456789', '00123456789'],
    ['account', 'Nequi 3001234567', '3001234567'],
    ['account', 'tarjeta 4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['plate', 'el carro de placas ABC-123', 'ABC-123'],
    ['plate', 'moto de placa XYZ12D', 'XYZ12D'],
  ])('%s: %s', (kind, text, value) => {
    expect(found(text)).toEqual([[kind, value]]);
  });

  it.each([
    'radicado 2026-000123',
    'el radicado 2026-000123 y el 2026-000124',
    'el 24/11/2026, el 2026-11-24 y el 24 de noviembre de 2026',
    'entre el 2026-01-01 y el 2026-06-30',
    'de 8:00 a 12:00 y de 14:00 a 17:30',
    '$ 1.200.000',
    '$1.234.567.890 y $ 310.555.019',
    'un valor de 1.234.567 pesos',
    'COP 12.345.678',
    '1.200.000 habitantes y 2.345.678 personas',
    'la Ley 1437 de 2011, artículo 14, y la Ley 1755 de 2015',
    'Decreto 1081 de 2015, artículo 2.1.1.6.2',
    'Resolución No. 20264001234',
    'el contrato 2026001234 de prestación de servicios',
    'el 95 % de 64 empresas, 548 personas y 1.250 cursos',
    'la pavimentación de la carrera 21 con calle 45',
    'en la comuna 3, entre las calles 45 y 50',
    'La cuenta asciende a $ 1.200.000.',
    'se tiene en cuenta que hubo 1.200.000 visitas',
    'línea gratuita 01 8000 111 222',
    'Ley 143 de 1994',
    'la casa de la cultura y el apartado 3',
    'los años 2019 2020 2021 2022',
    'https://instituto.gov.co/informes/2026/informe-123',
  ])('nothing is seen in «%s»', (text) => {
    expect(found(text, {})).toEqual([]);
  });

  it('T9: of many people each is found, their names each by itself', () => {
    const people = [
      person,
      { name: 'Crisanto Uribe', email: 'curibe@correo.example', phone: '3120000001' },
      { name: 'Domitila Vanegas', idNumber: '51999888', address: 'Calle 9 # 8-77' },
    ];
    const text = 'A Domitila (51.999.888, cll 9 No. 8 77) y a Uribe, tel. 312-000-0001: nada de Crisantos.';
    const seen = findPersonalData(text, people).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    expect(seen).toEqual([
      ['name', 'Domitila'],
      ['document', '51.999.888'],
      ['address', 'cll 9 No. 8 77'],
      ['name', 'Uribe'],
      ['phone', '312-000-0001'],
    ]);
    const mixed = findPersonalData('Adriana Uribe', people).map(({ start, end }) => [start, end]);
    expect(mixed).toEqual([
      [0, 7],
      [8, 13],
    ]);
  });

  it('the institute’s own contact is nobody’s', () => {
    const text = 'Calle 1 # 2-34, (607) 600 1000, +57 607 600 1000, contacto@instituto.example';
    const institute = ['Calle 1 # 2-34, centro', '(607) 600 1000', 'contacto@instituto.example'];
    expect(findPersonalData(text, [person], institute)).toEqual([]);
    expect(findPersonalData(text, [person])).toHaveLength(4);
  });
});

it('a detector that fails says so without the person’s datum, for the log', () => {
  const broken: PersonRecord = {
    get email(): string {
      throw new SyntaxError('Invalid regular expression: /ana-maria@correo.example/u: Invalid escape');
    },
  };
  const failure = (() => {
    try {
      return findPersonalData('Reciba un saludo.', [broken]);
    } catch (error) {
      return error;
    }
  })();
  expect(failure).toBeInstanceOf(Error);
  const logged = inspect(failure);
  expect(logged).toContain('«email» could not be looked for (SyntaxError)');
  expect(logged).not.toContain('ana-maria');
});

describe('a text with what was found left out', () => {
  const text =
    'Adriana Quintero, C.C. 63.514.278, vive en la Cra 21 # 45-10; tel. 310 555 0199 y adriana.quintero@correo.example.';
  const left = redact(text, findPersonalData(text, [person]));

  it('says what stood there', () => {
    expect(left).toBe(
      '[nombre reservado], C.C. [documento reservado], vive en la [dirección reservada]; tel. [teléfono reservado] y [correo reservado].',
    );
  });

  it('holds nothing more to leave out', () => {
    expect(findPersonalData(left, [person])).toEqual([]);
    expect(findPersonalData(left, [{ ...person, name: 'Nombre Reservado' }])).toEqual([]);
  });

  it.each(['Adriana(2026)', 'Adriana: gracias', '[Adriana](https://ejemplo.co)'])(
    'reads the same as HTML: %s',
    (markdown) => {
      const html = renderMarkdown(escapePlaceholders(redact(markdown, findPersonalData(markdown, [person]))));
      expect(html).toContain('[nombre reservado]');
    },
  );
});
