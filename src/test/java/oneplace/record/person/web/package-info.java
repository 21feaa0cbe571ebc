@NullMarked
package oneplace.record.person.web;

import org.jspecify.annotations.NullMarked;
