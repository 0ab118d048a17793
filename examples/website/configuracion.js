// La única línea que se cambia: dónde está la API de rendición de cuentas.
// Si estas páginas se sirven desde otro sitio: 'https://rendicion.ejemplo.gov.co/api/accountability'
window.ACCOUNTABILITY_API = '/api/accountability';
