<?php
/**
 * Plugin Name: Rendición de cuentas
 * Description: Muestra boletines, informes, planes, audiencias y respuestas con [rendicion vista="boletines"].
 * Version: 1.0.0
 * Requires at least: 5.8
 * Requires PHP: 7.4
 * License: MIT
 *
 * En wp-config.php, antes de «That's all, stop editing!»:
 *
 *     define('RENDICION_BASE', 'https://cms.instituto.gov.co');
 *     define('RENDICION_CARPETA', '/home/instituto/rendicion-copias'); // si se quiere otra; fuera de la raíz web
 *     define('RENDICION_ESTILOS', false);                             // si el tema ya da estilo a las clases rc-
 *     define('RENDICION_PAGINA', 'https://cms.instituto.gov.co/api/accountability/bulletins?format=page');
 */

if (!defined('ABSPATH')) {
    exit;
}

require_once __DIR__ . '/rendicion.php';

rendicion_configurar(['estado' => false] + array_filter([
    'base' => defined('RENDICION_BASE') ? RENDICION_BASE : '',
    'carpeta' => defined('RENDICION_CARPETA') ? RENDICION_CARPETA : '',
    'pagina' => defined('RENDICION_PAGINA') ? RENDICION_PAGINA : '',
]));

/**
 * [rendicion vista="boletines" enlace="/boletin/?slug={slug}" paginas="?pagina={page}" titulo="2" slug="…"]
 *
 * Lo que escribe quien redacta la página se comprueba como cualquier otro dato: una vista que no existe, o un enlace que no
 * es una dirección, no llegan a la página.
 *
 * @param array|string $atributos
 * @return string
 */
function rendicion_shortcode($atributos)
{
    $atributos = shortcode_atts(
        ['vista' => 'boletines', 'enlace' => '', 'paginas' => '', 'titulo' => '2', 'slug' => ''],
        $atributos,
        'rendicion'
    );
    $opciones = array_filter([
        'heading' => $atributos['titulo'],
        // WordPress guarda «&» como «&amp;» dentro de un atributo.
        'link' => html_entity_decode($atributos['enlace'], ENT_QUOTES, 'UTF-8'),
        'pageLink' => html_entity_decode($atributos['paginas'], ENT_QUOTES, 'UTF-8'),
        'slug' => $atributos['slug'],
    ], 'strlen');
    if (!defined('RENDICION_ESTILOS') || RENDICION_ESTILOS) {
        $estilos = rtrim((string) rendicion_configurar()['base'], '/') . '/api/accountability/fragments.css';
        wp_enqueue_style('rendicion', esc_url_raw($estilos, ['http', 'https']), [], null);
    }
    // WordPress pone barras delante de las comillas de $_GET.
    return rendicion($atributos['vista'], $opciones, wp_unslash($_GET));
}
add_shortcode('rendicion', 'rendicion_shortcode');
