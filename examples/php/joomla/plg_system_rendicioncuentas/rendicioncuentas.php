<?php
/**
 * Complemento de Joomla (3.10, 4 y 5): {rendicion boletines} en un artículo muestra los boletines.
 *
 * Es del grupo «system» porque los de «content» se cargan cuando la caché de Joomla ya decidió qué página sirve.
 *
 * Licencia MIT.
 */

defined('_JEXEC') or die;

use Joomla\CMS\Factory;
use Joomla\CMS\Plugin\CMSPlugin;

require_once __DIR__ . '/rendicion.php';

class PlgSystemRendicioncuentas extends CMSPlugin
{
    /** {rendicion vista enlace="…" paginas="…" titulo="2" slug="…"} */
    private const MARCA = '/\{rendicion\s+([a-z-]+)((?:\s+[a-z]+="[^"{}]*(?:\{(?:slug|page|kind)\}[^"{}]*)*")*)\s*\}/';

    private const NOMBRES = ['enlace' => 'link', 'paginas' => 'pageLink', 'titulo' => 'heading', 'slug' => 'slug'];

    /**
     * La caché de Joomla distingue las páginas por los parámetros que se le nombran, y por nada más: sin estos, la entrada o
     * la búsqueda de un visitante se serviría a todos.
     */
    public function onAfterRoute()
    {
        $sitio = Factory::getApplication();
        $nombrados = empty($sitio->registeredurlparams) ? new \stdClass() : $sitio->registeredurlparams;
        foreach (array_merge(['slug'], array_keys(RENDICION_PARAMETROS)) as $nombre) {
            $nombrados->$nombre = 'STRING';
        }
        $sitio->registeredurlparams = $nombrados;
    }

    /**
     * @param string $context
     * @param object $article
     * @param mixed  $params
     * @param int    $page
     */
    public function onContentPrepare($context, &$article, &$params, $page = 0)
    {
        // El índice de búsqueda de Joomla guardaría para siempre lo que hoy se muestra.
        if ($context === 'com_finder.indexer' || !isset($article->text) || strpos($article->text, '{rendicion ') === false) {
            return;
        }
        rendicion_configurar(['estado' => false] + array_filter([
            'base' => (string) $this->params->get('base', ''),
            'carpeta' => (string) $this->params->get('carpeta', ''),
            'pagina' => (string) $this->params->get('pagina', ''),
        ]));
        if ($this->params->get('estilos', 1)) {
            $base = rtrim((string) rendicion_configurar()['base'], '/');
            Factory::getDocument()->addStyleSheet($base . '/api/accountability/fragments.css');
        }
        $article->text = preg_replace_callback(self::MARCA, [$this, 'mostrar'], $article->text);
    }

    /** @param string[] $marca vista, y atributos como se escribieron */
    private function mostrar(array $marca): string
    {
        $opciones = [];
        preg_match_all('/([a-z]+)="([^"]*)"/', $marca[2], $atributos, PREG_SET_ORDER);
        foreach ($atributos as $atributo) {
            if (isset(self::NOMBRES[$atributo[1]]) && $atributo[2] !== '') {
                // El editor de Joomla guarda «&» como «&amp;».
                $opciones[self::NOMBRES[$atributo[1]]] = html_entity_decode($atributo[2], ENT_QUOTES, 'UTF-8');
            }
        }
        return rendicion($marca[1], $opciones, $_GET);
    }
}
