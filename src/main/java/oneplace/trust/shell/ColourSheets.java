package oneplace.trust.shell;

import java.time.Duration;
import oneplace.base.place.Reading;
import oneplace.base.place.Settings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The sheet of a place's colours. They stand in its address, so that a browser may keep it and a change is another. */
@Controller
class ColourSheets {

    @GetMapping("/assets/colours/{header:[0-9a-f]{6}}-{accent:[0-9a-f]{6}}.css")
    ResponseEntity<String> sheet(@PathVariable String header, @PathVariable String accent) {
        boolean readable = Settings.COLOUR_HEADER.read("#" + header) instanceof Reading.Read
                && Settings.COLOUR_ACCENT.read("#" + accent) instanceof Reading.Read;
        if (!readable) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(":root{--op-brand:#" + header + ";--op-place:#" + accent + "}\n");
    }
}
