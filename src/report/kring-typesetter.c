/* kring-typesetter.c: sets the blocks of a report as boxes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-typesetter.h"
#include "kring-type-sizes.h"

#include "paint/kring-label.h"

/* How much larger a picture must become for a page to lie on its side. */
#define WORTH_TURNING 1.12

/* Of a page, what is left empty at most to keep a part whole. */
#define SHORT_PART 0.4

/**
 * kring_type_get_colors:
 *
 * Returns: (transfer none): the colours of a report
 */
const KringTypeColors *
kring_type_get_colors (void)
{
#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }
  static const KringTypeColors colors = {
    .text = RGB (0x16181c),
    .quiet = RGB (0x555b66),
    .accent = RGB (0x0f5660),
    .faint = RGB (0x9aa3a8),
    .rule = RGB (0xd3dadc),
    .ground = RGB (0xeef5f5),
    .alarm = RGB (0xa83a00),
  };
#undef RGB

  return &colors;
}

/**
 * kring_type_make_layout:
 * @context: what it is measured with
 * @text: what it says
 * @size: of the letters, in points
 * @bold: whether they are bold
 * @width: where lines break, in points; 0 for one long line
 *
 * Returns: (transfer full): a text
 */
PangoLayout *
kring_type_make_layout (PangoContext *context,
                        const char   *text,
                        double        size,
                        gboolean      bold,
                        double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = kring_text_make_font (size, bold);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

/**
 * kring_type_get_leading:
 * @layout: a text
 * @size: of its letters
 * @factor: how many times that its lines should be apart
 *
 * Returns: how far its lines are apart, at least as far as the highest asks
 */
double
kring_type_get_leading (PangoLayout *layout,
                        double       size,
                        double       factor)
{
  double leading = size * factor;

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, i), NULL, &logical);
      leading = MAX (leading, logical.height / (double) PANGO_SCALE);
    }

  return leading;
}

/**
 * kring_typesetter_new:
 * @language: of the words
 * @width: how wide a page's text is, in points
 * @height: how high
 *
 * Returns: (transfer full): a typesetter; what it sets may be drawn by any
 *   thread, but by one at a time
 */
KringTypesetter *
kring_typesetter_new (const char *language,
                      double      width,
                      double      height)
{
  KringTypesetter *self = g_new0 (KringTypesetter, 1);
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Fonts of its own, for they go with it from thread to thread. */
  self->context = pango_font_map_create_context (fonts);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (language));

  self->width = width;
  self->height = height;
  self->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_box_free);
  self->headings = g_ptr_array_new ();

  return self;
}

/**
 * kring_typesetter_free:
 * @self: (transfer full): a typesetter
 */
void
kring_typesetter_free (KringTypesetter *self)
{
  g_ptr_array_unref (self->boxes);
  g_ptr_array_unref (self->headings);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * kring_typesetter_add_box:
 * @self: a typesetter
 * @space: what stays empty above it
 *
 * Returns: (transfer none): a box below all others
 */
KringBox *
kring_typesetter_add_box (KringTypesetter *self,
                          double           space)
{
  KringBox *box = kring_box_new (space);

  g_ptr_array_add (self->boxes, box);
  return box;
}

static void
add_heading (KringTypesetter *self,
             KringBlock      *block)
{
  static const double sizes[] = { KRING_TYPE_TITLE, KRING_TYPE_SUBTITLE, KRING_TYPE_NAME };
  static const double above[] = { 34, 22, 17 }, below[] = { 10, 4, 2 };
  const KringTypeColors *colors = kring_type_get_colors ();
  guint level = CLAMP (block->level, 1, G_N_ELEMENTS (sizes)) - 1;
  g_autoptr (PangoLayout) layout = kring_type_make_layout (self->context, block->text, sizes[level], TRUE, self->width);
  double leading = kring_type_get_leading (layout, sizes[level], 1.25);
  guint n_lines = (guint) pango_layout_get_line_count (layout);
  KringBox *box = kring_typesetter_add_box (self, above[level]);

  g_ptr_array_add (self->headings, block);
  box->heading = self->headings->len;
  box->keep = TRUE;
  box->new_page = block->new_page;
  kring_box_add_lines (box, layout, 0, 0, 0, n_lines, leading, level < 2 ? &colors->accent : &colors->text);
  box->height = n_lines * leading + below[level];
  if (level == 0)
    {
      kring_box_add_fill (box, &(KringRect) { 0, n_lines * leading + 5, 42, 2.5 }, &colors->accent);
      box->height += 6;
    }
}

/* A text of which each line is a box, of which the first two and the last two
 * stay together. */
static void
add_text (KringTypesetter *self,
          KringBlock      *block,
          double           size,
          double           above,
          gboolean         keep_all)
{
  const KringTypeColors *colors = kring_type_get_colors ();
  gboolean is_lead = block->kind == KRING_BLOCK_LEAD;
  double indent = is_lead ? 14 : 0;
  g_autoptr (PangoLayout) layout = kring_type_make_layout (self->context, block->text, size, FALSE,
                                                           self->width - indent * 2);
  double leading = kring_type_get_leading (layout, size, KRING_TYPE_LEADING);
  guint n_lines = (guint) pango_layout_get_line_count (layout);

  for (guint i = 0; i < n_lines; i++)
    {
      KringBox *box = kring_typesetter_add_box (self, i == 0 ? above : 0);
      double top = is_lead && i == 0 ? 7 : 0, bottom = is_lead && i + 1 == n_lines ? 7 : 0;

      box->height = top + leading + bottom;
      box->keep = keep_all || (i + 1 < n_lines && (i == 0 || i + 2 == n_lines));
      if (is_lead)
        {
          kring_box_add_fill (box, &(KringRect) { 0, 0, self->width, box->height }, &colors->ground);
          kring_box_add_fill (box, &(KringRect) { 0, 0, 3, box->height }, &colors->accent);
        }
      kring_box_add_lines (box, layout, indent, top, i, 1, leading,
                           block->kind == KRING_BLOCK_NOTE ? &colors->quiet : &colors->text);
    }
}

/* A picture takes all that is left of its page; its heading starts a page that
 * is turned as the picture asks. */
static void
add_picture (KringTypesetter *self,
             KringBlock      *block,
             gboolean         has_heading)
{
  KringBox *heading = has_heading ? g_ptr_array_index (self->boxes, self->boxes->len - 1) : NULL;
  KringBox *box = kring_typesetter_add_box (self, 4);
  double taken = box->space + (heading != NULL ? heading->height : 0);
  /* Margins take as much of the height as of the width. */
  double upright_height = self->height - taken, lying_height = self->width - taken;
  g_autoptr (KringSheet) upright = kring_sheet_new_for_figure (block->scene, self->width, upright_height);
  g_autoptr (KringSheet) lying = kring_sheet_new_for_figure (block->scene, self->height, lying_height);
  gboolean landscape = heading != NULL && heading->new_page &&
                       kring_sheet_get_scale (lying) > kring_sheet_get_scale (upright) * WORTH_TURNING;

  if (heading != NULL)
    heading->landscape = landscape;
  box->height = landscape ? lying_height : upright_height;
  box->ends_page = TRUE;
  kring_box_add_sheet (box, landscape ? lying : upright, 0, 0);
}

/* Strips become boxes, the first of them one that stands above each part. */
static void
add_drawing (KringTypesetter *self,
             KringBlock      *block)
{
  double scale = MIN (self->width / block->width, 1);
  const KringBox *head = NULL;

  for (guint i = 0; i < block->strips->len; i++)
    {
      const KringBlockStrip *strip = &g_array_index (block->strips, KringBlockStrip, i);
      KringBox *box = kring_typesetter_add_box (self, i == 0 ? 10 : 0);

      box->height = strip->height * scale;
      box->keep = strip->keep && i + 1 < block->strips->len;
      box->repeated = head;
      kring_box_add_recording (box, strip->recording, scale);
      if (i == 0)
        head = box;
    }
}

/**
 * kring_typesetter_add:
 * @self: a typesetter
 * @block: what to set
 * @previous: (nullable): what was set before it
 * @next: (nullable): what will be set after it
 *
 * Sets a block below all others.
 */
void
kring_typesetter_add (KringTypesetter *self,
                      KringBlock      *block,
                      KringBlock      *previous,
                      KringBlock      *next)
{
  gboolean after_heading = previous != NULL && previous->kind == KRING_BLOCK_HEADING;
  gboolean introduces = after_heading && next != NULL && next->rows->len > 0;

  switch (block->kind)
    {
    case KRING_BLOCK_HEADING:
      add_heading (self, block);
      break;
    case KRING_BLOCK_LEAD:
      add_text (self, block, KRING_TYPE_LEAD, 4, FALSE);
      break;
    case KRING_BLOCK_PARAGRAPH:
      add_text (self, block, KRING_TYPE_BODY, after_heading ? 0 : 8, introduces);
      break;
    case KRING_BLOCK_NOTE:
      add_text (self, block, KRING_TYPE_SMALL, after_heading ? 0 : 6, introduces);
      break;
    case KRING_BLOCK_LIST:
      kring_typesetter_add_list (self, block);
      break;
    case KRING_BLOCK_FACTS:
      kring_typesetter_add_facts (self, block);
      /* A table that belongs to them does not stand alone. */
      ((KringBox *) g_ptr_array_index (self->boxes, self->boxes->len - 1))->keep = next != NULL &&
                                                                                  next->kind == KRING_BLOCK_TABLE;
      break;
    case KRING_BLOCK_TABLE:
      kring_typesetter_add_table (self, block);
      break;
    case KRING_BLOCK_CHECKS:
      kring_typesetter_add_checks (self, block);
      break;
    case KRING_BLOCK_DRAWING:
      add_drawing (self, block);
      break;
    case KRING_BLOCK_PICTURE:
    default:
      add_picture (self, block, after_heading);
      break;
    }
}

/**
 * kring_typesetter_keep_short:
 * @self: a typesetter that has set all
 *
 * Keeps a short part on one page, with its heading; that of a chapter need
 * not be.
 */
void
kring_typesetter_keep_short (KringTypesetter *self)
{
  for (guint first = 0, end; first < self->boxes->len; first = end)
    {
      const KringBox *box = g_ptr_array_index (self->boxes, first);
      double height = box->height;

      for (end = first + 1; end < self->boxes->len; end++)
        {
          const KringBox *other = g_ptr_array_index (self->boxes, end);

          if (other->heading != 0)
            break;
          height += other->space + other->height;
        }

      if (box->heading == 0 || height > self->height * SHORT_PART ||
          ((KringBlock *) g_ptr_array_index (self->headings, box->heading - 1))->level < 2)
        continue;
      for (guint i = first; i + 1 < end; i++)
        ((KringBox *) g_ptr_array_index (self->boxes, i))->keep = TRUE;
    }
}

/**
 * kring_typesetter_add_entry:
 * @self: a typesetter
 * @heading: a heading of level 1 or 2
 * @number: its number
 * @page: (out) (transfer full): where the number of its page is to be written
 *
 * Sets a line of the contents.
 *
 * Returns: (transfer none): its box
 */
KringBox *
kring_typesetter_add_entry (KringTypesetter *self,
                            KringBlock      *heading,
                            guint            number,
                            PangoLayout    **page)
{
  const double numbers = 34;
  const KringTypeColors *colors = kring_type_get_colors ();
  gboolean is_part = heading->level < 2;
  double size = is_part ? KRING_TYPE_BODY : KRING_TYPE_CELL;
  double indent = is_part ? 0 : 16, room = self->width - numbers - indent, width;
  g_autoptr (PangoLayout) layout = kring_type_make_layout (self->context, heading->text, size, is_part, room);
  KringBox *box = kring_typesetter_add_box (self, is_part ? 5 : 0);
  PangoRectangle logical;
  double leading;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_get_extents (layout, NULL, &logical);
  width = logical.width / (double) PANGO_SCALE;
  leading = kring_type_get_leading (layout, size, KRING_TYPE_CELL_LEADING);
  *page = kring_type_make_layout (self->context, "", size, is_part, numbers);

  box->height = leading + 1;
  box->target = number;
  kring_box_add_lines (box, layout, indent, 0, 0, 1, leading, &colors->text);
  if (width + 12 < room)
    kring_box_add_dots (box, indent + width + 6, leading * 0.72, room - width - 6, &colors->faint);
  kring_box_add_lines (box, *page, self->width - numbers, 0, 0, 1, leading, &colors->text)->at_end = TRUE;

  return box;
}
