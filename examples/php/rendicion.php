<?php
/**
 * Rendición de cuentas en una página PHP.
 *
 * Trae fragmentos de HTML ya hechos (sin <html>, sin script) y guarda una copia en disco, de modo que la página del
 * instituto sigue mostrando lo último que recibió aunque la aplicación no responda. No necesita nada más que este archivo.
 * Funciona con PHP 7.4 o posterior, con la extensión curl o sin ella (entonces, con allow_url_fopen).
 *
 * Uso, en cualquier página:
 *
 *     <?php
 *     require_once '/ruta/fuera/de/la/web/rendicion.php';
 *     rendicion_configurar(['base' => 'https://cms.instituto.gov.co']);
 *     echo rendicion('boletines', ['link' => '/boletin.php?slug={slug}']);
 *
 * Licencia MIT, como el resto del proyecto.
 */

if (!defined('RENDICION_VISTAS')) {
    /** Lo que se puede mostrar: su nombre, y su dirección en la aplicación. */
    define('RENDICION_VISTAS', [
        'boletines' => '/api/accountability/bulletins',
        'boletin' => '/api/accountability/bulletins/{slug}',
        'informes' => '/api/accountability/management-reports',
        'informe' => '/api/accountability/management-reports/{slug}',
        'planes' => '/api/accountability/plans',
        'plan' => '/api/accountability/plans/{slug}',
        'seguimiento' => '/api/accountability/follow-up',
        'audiencias' => '/api/accountability/hearings',
        'audiencia' => '/api/accountability/hearings/{slug}',
        'proxima-audiencia' => '/api/accountability/hearings/next',
        'compromisos' => '/api/accountability/commitments',
        'compromiso' => '/api/accountability/commitments/{slug}',
        'respuestas' => '/api/accountability/published-answers',
        'respuesta' => '/api/accountability/published-answers/{slug}',
        'busqueda' => '/api/accountability/search',
        'cartelera' => '/api/accountability/notice-board',
        'menu' => '/api/transparency-menu',
        'seccion' => '/api/transparency-sections/{slug}',
    ]);
    /**
     * Lo único del visitante que puede llegar a la aplicación, y cómo debe ser. Todo lo demás de su consulta se ignora; sus
     * cookies no se envían nunca.
     */
    define('RENDICION_PARAMETROS', [
        'pagina' => '/\A[1-9][0-9]{0,4}\z/',
        'q' => '/\A[^\x00-\x1F\x7F]{1,200}\z/u',
        'topic' => '/\A[^\x00-\x1F\x7F]{1,120}\z/u',
        'kind' => '/\A[a-z]{2,12}(-[a-z]{2,12}){0,2}\z/',
        'anio' => '/\A[12][0-9]{3}\z/',
        'plan' => '/\A[a-z0-9]+(-[a-z0-9]+)*\z/',
    ]);
    /** Cuáles entiende cada vista; las de una sola entrada, ninguno. */
    define('RENDICION_DE_LA_VISTA', [
        'boletines' => ['pagina'],
        'informes' => ['pagina'],
        'planes' => ['pagina'],
        'audiencias' => ['pagina'],
        'compromisos' => ['pagina'],
        'respuestas' => ['pagina', 'q', 'topic'],
        'busqueda' => ['pagina', 'q', 'kind', 'anio'],
        'seguimiento' => ['plan'],
    ]);
    /** Segundos que se dejan pasar, cuando la aplicación no responde, antes de preguntarle otra vez. */
    define('RENDICION_REINTENTO', 30);
    /** Copias que se guardan, como máximo, de lo que pide el visitante, y segundos que se guardan. */
    define('RENDICION_PASAJERAS', 400);
    define('RENDICION_PASAJERA_DURA', 86400);
    /**
     * Segundos que se muestra una copia de lo que alguien puede hacer retirar, o deja de publicarse en una fecha: las
     * respuestas, y las búsquedas que las encuentran. Son los que la aplicación misma permite (stale-if-error).
     */
    define('RENDICION_VENCE', ['respuestas' => 86400, 'respuesta' => 86400, 'busqueda' => 86400]);
}

/**
 * Cambia la configuración, y la devuelve completa.
 *
 * - base: dirección de la aplicación, sin nada después del dominio (o con la carpeta, si está en una).
 * - carpeta: dónde se guardan las copias. Fuera de la raíz web: nadie debe poder abrirlas con el navegador.
 * - fresco: segundos en que una copia se muestra sin preguntar (300: cinco minutos).
 * - espera: segundos, como máximo, que se espera a la aplicación (3).
 * - tamano: bytes, como máximo, de un fragmento (2 MiB).
 * - pagina: página de la rendición de cuentas a la que se lleva cuando no hay nada que mostrar.
 * - estado: si la página que muestra la entrada que pide el visitante responde 404 o 410 cuando esa entrada no está (sí). Un
 *   gestor de contenidos da él mismo el estado de sus páginas.
 *
 * @param array $cambios
 * @return array
 */
function rendicion_configurar(array $cambios = [])
{
    static $configuracion = null;
    if ($configuracion === null) {
        $configuracion = [
            'base' => '',
            'carpeta' => rendicion_carpeta_usual(),
            'fresco' => 300,
            'espera' => 3,
            'tamano' => 2097152,
            'pagina' => '',
            'estado' => true,
        ];
    }
    $configuracion = array_merge($configuracion, array_intersect_key($cambios, $configuracion));
    return $configuracion;
}

/** Fuera de la raíz web donde se puede; si no, en la carpeta temporal. */
function rendicion_carpeta_usual()
{
    $raiz = isset($_SERVER['DOCUMENT_ROOT']) ? (string) $_SERVER['DOCUMENT_ROOT'] : '';
    $arriba = $raiz === '' ? '' : dirname($raiz);
    $donde = $arriba !== '' && $arriba !== '/' && @is_writable($arriba) ? $arriba : sys_get_temp_dir();
    return $donde . '/rendicion-' . substr(hash('sha256', __DIR__), 0, 12);
}

/**
 * El HTML de una vista, listo para escribirlo en la página.
 *
 * @param string $vista     una de RENDICION_VISTAS
 * @param array  $opciones  heading: nivel del primer título (1 a 5). link, pageLink: adónde llevan los enlaces, con {slug} y
 *                          {page}. slug: qué entrada, en las vistas de una sola. Las escribe usted, no el visitante.
 * @param array  $visitante lo que pide el visitante, normalmente $_GET: de ahí se toma solo lo de RENDICION_PARAMETROS y,
 *                          en las vistas de una sola entrada, su slug
 * @return string HTML; nunca lanza una excepción ni escribe un aviso
 */
function rendicion($vista, array $opciones = [], array $visitante = [])
{
    $suyos = rendicion_del_visitante($vista, $visitante);
    $direccion = rendicion_direccion($vista, $opciones, $suyos, isset($visitante['slug']) ? $visitante['slug'] : '');
    $la_pidio = $suyos !== [] || (rendicion_es_de_una($vista) && !isset($opciones['slug']));
    if ($direccion === '') {
        rendicion_responder(404, $la_pidio);
        return '<p class="rc-absent">No se encontró lo que busca.</p>';
    }
    $copia = $direccion === null ? null : rendicion_traer($vista, $direccion, $suyos !== []);
    if ($copia === null) {
        return rendicion_ausente();
    }
    rendicion_responder($copia['estado'], $la_pidio);
    return $copia['html'];
}

/** Si la vista muestra una sola entrada, de las que se nombran. */
function rendicion_es_de_una($vista)
{
    return isset(RENDICION_VISTAS[$vista]) && strpos(RENDICION_VISTAS[$vista], '{slug}') !== false;
}

/**
 * El estado de la página, si lo que no está es lo que el visitante pidió. Lo demás que una página muestra (un boletín escogido
 * por ella, la próxima audiencia) puede faltar sin que falte la página.
 */
function rendicion_responder($estado, $la_pidio)
{
    if ($la_pidio && in_array($estado, [404, 410], true) && rendicion_configurar()['estado'] && !headers_sent()) {
        http_response_code($estado);
    }
}

/** @return string|null la dirección del fragmento; vacía si ninguna entrada se llama así; null si la vista o la configuración no sirven */
function rendicion_direccion($vista, array $opciones, array $suyos, $slug_visitado)
{
    $base = rtrim((string) rendicion_configurar()['base'], '/');
    if (!preg_match('#\Ahttps?://[^/\s?\#@]+(/[^\s?\#]*)?\z#i', $base) || !isset(RENDICION_VISTAS[$vista])) {
        return null;
    }
    $ruta = RENDICION_VISTAS[$vista];
    if (rendicion_es_de_una($vista)) {
        $slug = isset($opciones['slug']) ? $opciones['slug'] : $slug_visitado;
        if (!is_string($slug) || !preg_match('/\A[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z/', $slug) || strlen($slug) > 200) {
            return '';
        }
        $ruta = str_replace('{slug}', $slug, $ruta);
    }
    $consulta = ['format' => 'html'];
    $opciones += rendicion_paginas($vista);
    foreach (['heading', 'link', 'pageLink'] as $nombre) {
        if (isset($opciones[$nombre])) {
            $consulta[$nombre] = $opciones[$nombre];
        }
    }
    if (isset($suyos['pagina'])) {
        $consulta['pagination'] = ['page' => $suyos['pagina']];
        unset($suyos['pagina']);
    }
    if (isset($consulta['pageLink']) && $suyos !== []) {
        // Lo que el visitante busca sigue en las demás páginas de lo encontrado.
        $consulta['pageLink'] .= (strpos($consulta['pageLink'], '?') === false ? '?' : '&') . http_build_query($suyos);
    }
    return $base . $ruta . '?' . http_build_query($consulta + $suyos, '', '&', PHP_QUERY_RFC3986);
}

/** Las demás páginas de una lista, donde no se dice otra cosa: en esta misma dirección. */
function rendicion_paginas($vista)
{
    $con_paginas = in_array('pagina', isset(RENDICION_DE_LA_VISTA[$vista]) ? RENDICION_DE_LA_VISTA[$vista] : [], true);
    return $con_paginas ? ['pageLink' => '?pagina={page}'] : [];
}

/**
 * Lo que se toma del visitante: lo que la vista entiende, si tiene la forma debida.
 *
 * @return array<string, string>
 */
function rendicion_del_visitante($vista, array $visitante)
{
    $tomado = [];
    $propios = isset(RENDICION_DE_LA_VISTA[$vista]) ? RENDICION_DE_LA_VISTA[$vista] : [];
    foreach ($propios as $nombre) {
        $valor = isset($visitante[$nombre]) && is_string($visitante[$nombre]) ? trim($visitante[$nombre]) : '';
        if ($valor !== '' && preg_match(RENDICION_PARAMETROS[$nombre], $valor) === 1) {
            $tomado[$nombre] = $valor;
        }
    }
    return $tomado;
}

/**
 * El fragmento y su estado, de la copia guardada o de la aplicación.
 *
 * @param bool $del_visitante si la dirección lleva algo que escribió el visitante
 * @return array{estado: int, html: string}|null null cuando no hay ni lo uno ni lo otro
 */
function rendicion_traer($vista, $direccion, $del_visitante)
{
    $configuracion = rendicion_configurar();
    $carpeta = rendicion_carpeta($configuracion['carpeta']);
    if ($carpeta === null) {
        // Sin dónde guardar copias se pregunta cada vez.
        $respuesta = rendicion_pedir($direccion, null, $configuracion);
        return $respuesta['html'] === null ? null : $respuesta;
    }
    $clave = hash('sha256', $direccion);
    $copia = rendicion_leer($carpeta, $clave, $vista);
    if (rendicion_fresca($copia, $configuracion)) {
        return $copia;
    }
    // Uno solo pregunta. Los demás muestran mientras tanto la copia que haya; sin copia, esperan a quien pregunta.
    $turno = @fopen($carpeta . '/turno-' . substr($clave, 0, 2), 'c');
    if ($turno === false || !flock($turno, $copia === null ? LOCK_EX : LOCK_EX | LOCK_NB)) {
        return $copia;
    }
    // Quien tuvo el turno antes pudo traerlo, o saber que la aplicación no responde.
    clearstatcache();
    $copia = rendicion_leer($carpeta, $clave, $vista);
    // Lo que pide un visitante puede fallar solo por lo que escribió: su señal detiene nada más lo que piden los visitantes.
    $caida = $carpeta . '/caida-' . $vista;
    $pedida = $carpeta . '/caida-pedida-' . $vista;
    $detenida = rendicion_detenida($caida) || ($del_visitante && rendicion_detenida($pedida));
    if (!$detenida && !rendicion_fresca($copia, $configuracion)) {
        $respuesta = rendicion_pedir($direccion, $copia === null ? null : $copia['etag'], $configuracion);
        if ($respuesta['estado'] !== 0) {
            $copia = rendicion_copia($respuesta, $copia);
            rendicion_guardar($carpeta, $clave, $copia, !$del_visitante && $copia['estado'] === 200);
        } else {
            // No responde: se muestra la última copia, y por un rato no se le pregunta más.
            @touch($del_visitante ? $pedida : $caida);
        }
    }
    flock($turno, LOCK_UN);
    fclose($turno);
    return $copia;
}

/** Si hace poco no respondió, según el archivo que lo señala. */
function rendicion_detenida($senal)
{
    return time() - (int) @filemtime($senal) < RENDICION_REINTENTO;
}

function rendicion_fresca($copia, array $configuracion)
{
    return $copia !== null && time() - $copia['revisado'] < $configuracion['fresco'];
}

/** Lo que se guarda de una respuesta: la copia que había, si sigue siendo la misma. */
function rendicion_copia(array $respuesta, $copia)
{
    if ($respuesta['estado'] === 304 && $copia !== null) {
        return ['revisado' => time()] + $copia;
    }
    return $respuesta + ['revisado' => time()];
}

/**
 * Una petición, sin cookies y sin seguir redirecciones: de otro lugar no se trae nada.
 *
 * @return array{estado: int, html: ?string, etag: ?string} estado 0 cuando no hubo respuesta que sirva
 */
function rendicion_pedir($direccion, $etag, array $configuracion)
{
    $encabezados = ['Accept: text/html', 'User-Agent: rendicion-php/1'];
    if ($etag !== null && preg_match('/\A(W\/)?"[\x21\x23-\x7E]*"\z/', $etag)) {
        $encabezados[] = 'If-None-Match: ' . $etag;
    }
    $recibido = function_exists('curl_init')
        ? rendicion_con_curl($direccion, $encabezados, $configuracion)
        : rendicion_con_flujo($direccion, $encabezados, $configuracion);
    $nada = ['estado' => 0, 'html' => null, 'etag' => null];
    if ($recibido === null) {
        return $nada;
    }
    list($estado, $lineas, $cuerpo) = $recibido;
    if (in_array($estado, [401, 403], true)) {
        // Se cerró al público: lo que se mostraba ya no se muestra.
        return ['estado' => $estado, 'html' => rendicion_ausente(), 'etag' => null];
    }
    $valores = [];
    foreach ($lineas as $linea) {
        $partes = explode(':', $linea, 2);
        if (count($partes) === 2) {
            $valores[strtolower(trim($partes[0]))] = trim($partes[1]);
        }
    }
    $tipo = isset($valores['content-type']) ? strtolower($valores['content-type']) : '';
    // Lo que no sea un fragmento (la página de error de un servidor intermedio, por ejemplo) no se muestra.
    $es_fragmento = strpos($tipo, 'text/html') === 0 && strpos($cuerpo, '<div class="rc-fragment"') === 0;
    $sirve = $estado === 304 ? $etag !== null : $es_fragmento && in_array($estado, [200, 400, 404, 410], true);
    if (!$sirve) {
        return $nada;
    }
    return ['estado' => $estado, 'html' => $cuerpo, 'etag' => isset($valores['etag']) ? $valores['etag'] : null];
}

/** @return array{int, string[], string}|null */
function rendicion_con_curl($direccion, array $encabezados, array $configuracion)
{
    $lineas = [];
    $cuerpo = '';
    $curl = curl_init($direccion);
    curl_setopt_array($curl, [
        CURLOPT_HTTPHEADER => $encabezados,
        CURLOPT_FOLLOWLOCATION => false,
        CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
        CURLOPT_CONNECTTIMEOUT => $configuracion['espera'],
        CURLOPT_TIMEOUT => $configuracion['espera'],
        CURLOPT_NOSIGNAL => true,
        CURLOPT_HEADERFUNCTION => function ($curl, $linea) use (&$lineas) {
            $lineas[] = trim($linea);
            return strlen($linea);
        },
        CURLOPT_WRITEFUNCTION => function ($curl, $parte) use (&$cuerpo, $configuracion) {
            $cuerpo .= $parte;
            // Menos bytes de los recibidos: curl corta la descarga.
            return strlen($cuerpo) > $configuracion['tamano'] ? 0 : strlen($parte);
        },
    ]);
    $completo = curl_exec($curl);
    $estado = (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    return $completo ? [$estado, $lineas, $cuerpo] : null;
}

/** Lo mismo donde no hay curl. @return array{int, string[], string}|null */
function rendicion_con_flujo($direccion, array $encabezados, array $configuracion)
{
    $contexto = stream_context_create([
        'http' => [
            'header' => implode("\r\n", $encabezados),
            'timeout' => $configuracion['espera'],
            'follow_location' => 0,
            'ignore_errors' => true,
            'protocol_version' => 1.1,
        ],
    ]);
    $flujo = @fopen($direccion, 'r', false, $contexto);
    if ($flujo === false) {
        return null;
    }
    $hasta = microtime(true) + $configuracion['espera'];
    $cuerpo = '';
    while (!feof($flujo)) {
        $parte = fread($flujo, 65536);
        $cuerpo .= (string) $parte;
        // Cada lectura tiene su plazo: este es el de todas juntas.
        if ($parte === false || strlen($cuerpo) > $configuracion['tamano'] || microtime(true) > $hasta) {
            fclose($flujo);
            return null;
        }
        if ($parte === '' && stream_get_meta_data($flujo)['timed_out']) {
            fclose($flujo);
            return null;
        }
    }
    $lineas = stream_get_meta_data($flujo)['wrapper_data'];
    fclose($flujo);
    if (!isset($lineas[0]) || !preg_match('#\AHTTP/\S+ ([0-9]{3})#', $lineas[0], $partes)) {
        return null;
    }
    return [(int) $partes[1], array_slice($lineas, 1), $cuerpo];
}

/** La carpeta de las copias, hecha si falta y solo para quien ejecuta PHP. @return string|null */
function rendicion_carpeta($carpeta)
{
    if (!is_dir($carpeta) && !@mkdir($carpeta, 0700, true) && !is_dir($carpeta)) {
        return null;
    }
    // En una carpeta temporal que se comparte, otro pudo hacerla antes para escribir en ella.
    $propia = !function_exists('posix_geteuid') || fileowner($carpeta) === posix_geteuid();
    return $propia && is_writable($carpeta) ? $carpeta : null;
}

/** @return array{estado: int, html: string, etag: ?string, revisado: int}|null la copia, firme o pasajera, si no ha vencido */
function rendicion_leer($carpeta, $clave, $vista)
{
    foreach (['firme-', 'pasajera-'] as $clase) {
        $archivo = $carpeta . '/' . $clase . $clave;
        $texto = is_file($archivo) ? @file_get_contents($archivo) : false;
        $copia = $texto === false ? null : json_decode($texto, true);
        if (is_array($copia) && isset($copia['html'], $copia['estado'], $copia['revisado'])) {
            $vencida = isset(RENDICION_VENCE[$vista]) && time() - $copia['revisado'] >= RENDICION_VENCE[$vista];
            return $vencida ? null : $copia + ['etag' => null];
        }
    }
    return null;
}

/**
 * Escribe la copia de una vez: quien la lee encuentra la anterior o la nueva, nunca media.
 *
 * @param bool $firme si se guarda hasta que haya otra. Las demás (búsquedas, páginas que no existen) las puede inventar
 *                    cualquiera: de esas se guardan pocas, y nunca quitan el lugar a las firmes.
 */
function rendicion_guardar($carpeta, $clave, array $copia, $firme)
{
    $texto = json_encode($copia, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    $nuevo = @tempnam($carpeta, 'nueva-');
    if ($texto === false || $nuevo === false) {
        return;
    }
    $archivo = $carpeta . '/' . ($firme ? 'firme-' : 'pasajera-') . $clave;
    if (@file_put_contents($nuevo, $texto) !== strlen($texto) || !@rename($nuevo, $archivo)) {
        @unlink($nuevo);
        return;
    }
    @unlink($carpeta . '/' . ($firme ? 'pasajera-' : 'firme-') . $clave);
    rendicion_limpiar($carpeta);
}

/** Quita las copias pasajeras de hace más de un día, y si aún son demasiadas, deja solo las más recientes. */
function rendicion_limpiar($carpeta)
{
    $guardadas = [];
    foreach (glob($carpeta . '/pasajera-*') ?: [] as $archivo) {
        $guardada = (int) @filemtime($archivo);
        if (time() - $guardada >= RENDICION_PASAJERA_DURA) {
            @unlink($archivo);
        } else {
            $guardadas[$archivo] = $guardada;
        }
    }
    if (count($guardadas) <= RENDICION_PASAJERAS) {
        return;
    }
    arsort($guardadas);
    foreach (array_slice(array_keys($guardadas), (int) (RENDICION_PASAJERAS / 2)) as $archivo) {
        @unlink($archivo);
    }
}

/** Lo que se dice cuando no hay nada que mostrar. */
function rendicion_ausente()
{
    $pagina = rendicion_configurar()['pagina'];
    $enlace = preg_match('#\A(https?://|/(?![/\\\\]))#i', $pagina)
        ? ' Puede consultarla en <a href="' . htmlspecialchars($pagina, ENT_QUOTES, 'UTF-8') . '">su página</a>.'
        : '';
    return '<p class="rc-absent">La rendición de cuentas no se puede mostrar en este momento. Intente de nuevo en unos minutos.'
        . $enlace . '</p>';
}
