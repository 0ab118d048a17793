<?php

namespace Drupal\rendicion\Plugin\Block;

use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Render\Markup;
use Drupal\Core\Site\Settings;

require_once dirname(__DIR__, 3) . '/rendicion.php';

/**
 * Un bloque con una vista de la rendición de cuentas.
 *
 * En settings.php:
 *
 *     $settings['rendicion_base'] = 'https://cms.instituto.gov.co';
 *     $settings['rendicion_carpeta'] = '/home/instituto/rendicion-copias'; // si se quiere otra; fuera de la raíz web
 *
 * @Block(
 *   id = "rendicion",
 *   admin_label = @Translation("Rendición de cuentas"),
 *   category = @Translation("Institucional")
 * )
 */
class RendicionBlock extends BlockBase
{
    /** @return array */
    public function defaultConfiguration()
    {
        return ['vista' => 'boletines', 'enlace' => '', 'paginas' => '', 'titulo' => '2', 'estilos' => true];
    }

    /** @return array */
    public function blockForm($form, FormStateInterface $form_state)
    {
        $vistas = array_keys(RENDICION_VISTAS);
        $form['vista'] = [
            '#type' => 'select',
            '#title' => $this->t('Qué se muestra'),
            '#options' => array_combine($vistas, $vistas),
            '#default_value' => $this->configuration['vista'],
        ];
        $form['enlace'] = [
            '#type' => 'textfield',
            '#title' => $this->t('Adónde llevan los enlaces, con {slug} donde va cada entrada'),
            '#default_value' => $this->configuration['enlace'],
        ];
        $form['paginas'] = [
            '#type' => 'textfield',
            '#title' => $this->t('Adónde llevan las demás páginas, con {page} donde va el número'),
            '#default_value' => $this->configuration['paginas'],
        ];
        $form['titulo'] = [
            '#type' => 'select',
            '#title' => $this->t('Nivel del primer título'),
            '#options' => ['1' => '1', '2' => '2', '3' => '3', '4' => '4', '5' => '5'],
            '#default_value' => $this->configuration['titulo'],
        ];
        $form['estilos'] = [
            '#type' => 'checkbox',
            '#title' => $this->t('Usar los estilos de la aplicación'),
            '#default_value' => $this->configuration['estilos'],
        ];
        return $form;
    }

    public function blockSubmit($form, FormStateInterface $form_state)
    {
        foreach (array_keys($this->defaultConfiguration()) as $nombre) {
            $this->configuration[$nombre] = $form_state->getValue($nombre);
        }
    }

    /** @return array */
    public function build()
    {
        rendicion_configurar(['estado' => false] + array_filter([
            'base' => (string) Settings::get('rendicion_base', ''),
            'carpeta' => (string) Settings::get('rendicion_carpeta', ''),
            'pagina' => (string) Settings::get('rendicion_pagina', ''),
        ]));
        $opciones = array_filter([
            'heading' => (string) $this->configuration['titulo'],
            'link' => (string) $this->configuration['enlace'],
            'pageLink' => (string) $this->configuration['paginas'],
        ], 'strlen');
        // La caché de páginas para visitantes anónimos no mira «max-age»: guardaría el bloque hasta que alguien la vacíe.
        \Drupal::service('page_cache_kill_switch')->trigger();
        $bloque = [
            // HTML que la aplicación ya limpió; pasarlo por otro filtro le quitaría formularios y tablas.
            '#markup' => Markup::create(rendicion($this->configuration['vista'], $opciones, \Drupal::request()->query->all())),
            // Las copias las guarda rendicion.php. Si Drupal guardara el bloque, no pasaría por aquí, y la página entera sí
            // quedaría en aquella caché.
            '#cache' => ['max-age' => 0],
        ];
        if ($this->configuration['estilos']) {
            $base = rtrim((string) rendicion_configurar()['base'], '/');
            $bloque['#attached']['html_head_link'][] = [
                ['rel' => 'stylesheet', 'href' => $base . '/api/accountability/fragments.css'],
            ];
        }
        return $bloque;
    }
}
