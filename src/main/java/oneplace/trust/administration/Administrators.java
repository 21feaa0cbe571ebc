package oneplace.trust.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.base.place.Role;
import oneplace.trust.identity.Asking;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets nobody past {@code /administration} whose roles the place does not let manage it. */
@Component
class Administrators implements HandlerInterceptor, WebMvcConfigurer {

    private final Places places;

    Administrators(Places places) {
        this.places = places;
    }

    /** Whether one of these roles may manage the place. */
    boolean mayManage(Collection<Role> roles) {
        return roles.stream().anyMatch(role -> places.place().allows(role, Permission.MANAGE_PLACE));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/administration", "/administration/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean may = request.getUserPrincipal() instanceof Authentication who
                && Asking.staff(who).filter(member -> mayManage(member.roles())).isPresent();
        if (!may) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return may;
    }
}
